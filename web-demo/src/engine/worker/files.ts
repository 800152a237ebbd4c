/** The files that are handed over. */
import type { Calls, Made } from "../calls.js";
import { currentList, currentRequest } from "./held.js";
import { zip } from "./zip.js";

const JSON_TYPE = "application/json";

export function requests({ meta, format }: Calls["requests"]["ask"]): Made {
  const bodies: string[] = [];
  for (const body of currentList().rows.requests(meta)) bodies.push(JSON.stringify(body));
  const blob =
    format === "zip"
      ? zip(bodies.map(file))
      : new Blob(
          bodies.map((body) => `${body}\n`),
          { type: JSON_TYPE },
        );
  return { blob, requests: bodies.length };
}

/** One list is a file, several are files in a zip. */
export function webLists({ form }: Calls["webLists"]["ask"]): Made {
  const lists = currentList().rows.webLists({ form });
  const ending = form === "csv" ? "csv" : "txt";
  const [only] = lists;
  if (lists.length === 1 && only !== undefined) {
    return { blob: new Blob([only], { type: form === "csv" ? "text/csv" : "text/plain" }), requests: 0, ending };
  }
  const named = lists.map((text, index) => ({ name: `list-${numbered(index)}.${ending}`, text }));
  return { blob: zip(named), requests: 0, ending: "zip" };
}

/** Names that sort in the order in which the requests were made. */
function file(text: string, index: number): { name: string; text: string } {
  return { name: `request-${numbered(index)}.json`, text };
}

function numbered(index: number): string {
  return String(index + 1).padStart(4, "0");
}

/**
 * What a campaign request is taken apart into: the requests that are ready to post, in folders by day where they do not fit
 * into one, and beside them those of whom nothing is posted.
 */
export function parts(): Made {
  const { requests, toMend, duplicates } = currentRequest().split;
  const days = requests.at(-1)?.day ?? 1;
  const bodies = requests.map(({ body, day }, index) => {
    const { name, text } = file(body, index);
    return { name: days > 1 ? `day-${day}/${name}` : name, text };
  });
  const beside = (name: string, text: string | null) => (text === null ? [] : [{ name, text }]);
  const entries = [...bodies, ...beside("to-mend.json", toMend), ...beside("duplicates.json", duplicates)];
  return { blob: zip(entries), requests: requests.length };
}

/** The service's answer to a request, as a file. */
export function forecast(): Made {
  return {
    blob: new Blob([`${JSON.stringify(currentRequest().answer, null, 2)}\n`], { type: JSON_TYPE }),
    requests: 0,
  };
}
