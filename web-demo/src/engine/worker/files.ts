/** The files that are handed over. */
import type { Calls, Made } from "../calls.js";
import { current } from "./list.js";
import { zip } from "./zip.js";

const JSON_TYPE = "application/json";

export function requests({ meta, format }: Calls["requests"]["ask"]): Made {
  const bodies: string[] = [];
  for (const body of current().requests(meta)) bodies.push(JSON.stringify(body));
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
  const lists = current().webLists({ form });
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

export function rejected(): Made {
  return { blob: new Blob([current().rejectedCsv()], { type: "text/csv" }), requests: 0 };
}

export function report(): Made {
  return { blob: new Blob([current().report()], { type: JSON_TYPE }), requests: 0 };
}
