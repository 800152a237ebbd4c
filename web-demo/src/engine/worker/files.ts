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

/** Names that sort in the order in which the requests were made. */
function file(text: string, index: number): { name: string; text: string } {
  return { name: `request-${String(index + 1).padStart(4, "0")}.json`, text };
}

export function rejected(): Made {
  return { blob: new Blob([current().rejectedCsv()], { type: "text/csv" }), requests: 0 };
}

export function report(): Made {
  return { blob: new Blob([current().report()], { type: JSON_TYPE }), requests: 0 };
}
