// The code blocks of a page of documentation.

import { readFileSync } from "node:fs";

/** A file of the repository. */
export const repository = (path) => new URL(`../../${path}`, import.meta.url);

/** The blocks of a language, each under the heading it stands below, or under its first line where that is a comment. */
export function blocks(page, language) {
  const found = {};
  let heading = "";
  for (const [, title, fence, code] of readFileSync(repository(page), "utf8").matchAll(
    /^#+ (.+)$|^```(\w*)\n([\s\S]*?)^```$/gm,
  )) {
    if (title !== undefined) heading = title;
    else if (fence === language) found[/^\/\/ (\S+\.js)\n/.exec(code)?.[1] ?? heading] = code;
  }
  return found;
}
