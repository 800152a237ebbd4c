// Every link of the built site leads to a file, and to a heading where it names one.

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";

const site = join(dirname(fileURLToPath(import.meta.url)), "dist");
const files = readdirSync(site, { recursive: true }).filter(
  (name) => name.endsWith(".html") && !name.startsWith("web-tool"),
);
const text = new Map(files.map((name) => [name, readFileSync(join(site, name), "utf8")]));
const ids = new Map(
  [...text].map(([name, html]) => [name, new Set([...html.matchAll(/ id="([^"]+)"/g)].map((m) => m[1]))]),
);

const wrong = [];
let count = 0;
for (const [name, html] of text) {
  for (const [, href] of html.matchAll(/<a [^>]*href="([^"]+)"/g)) {
    const [path, id] = href.replaceAll("&amp;", "&").split("#");
    if (/^[a-z]+:/.test(path)) continue;
    count += 1;
    const folder = `/${posix.dirname(name)}/`;
    let target = path === "" ? name : posix.join(path.startsWith("/") ? "/" : folder, path).slice(1);
    if (target === "" || target.endsWith("/")) target += "index.html";
    const isThere = existsSync(join(site, target)) && statSync(join(site, target)).isFile();
    const hasId = !id || !ids.has(target) || ids.get(target).has(decodeURIComponent(id));
    if (!isThere || !hasId) wrong.push(`${name}: ${href}`);
  }
}
if (count === 0) wrong.push("no link at all");
for (const one of wrong) console.error(`leads nowhere: ${one}`);
console.log(`${files.length} pages, ${count} links, ${wrong.length} that lead nowhere`);
process.exitCode = wrong.length === 0 ? 0 : 1;
