// What the documentation's Markdown means on the site where it means something else than in the repository.

import { readFileSync } from "node:fs";
import { posix, relative, sep } from "node:path";
import type MarkdownIt from "markdown-it";

/** `{{1}}` is a placeholder of a message, never one of the site's templates. */
export function placeholders(md: MarkdownIt) {
  const shown = (text = "") => md.utils.escapeHtml(text).replaceAll("{{", "&#123;&#123;");
  md.renderer.rules.text = (tokens, at) => shown(tokens[at]?.content);
  md.renderer.rules.code_inline = (tokens, at) => `<code>${shown(tokens[at]?.content)}</code>`;
}

/** A link to a file outside of the documentation leads into the repository, and is mere text while that has no address. */
export function outward(md: MarkdownIt, docs: string) {
  const manifest = readFileSync(`${docs}/../Cargo.toml`, "utf8");
  const repository = manifest.match(/^repository = "(.+)"$/m)?.[1];
  md.core.ruler.push("outward", ({ tokens, env }) => {
    const folder = posix.dirname(
      relative(docs, env.path ?? docs)
        .split(sep)
        .join("/"),
    );
    for (const { children } of tokens) {
      let isDropped = false;
      for (const token of children ?? []) {
        if (token.type === "link_open") {
          const href = String(token.attrGet("href"));
          const target = posix.normalize(posix.join(folder, href));
          const isOutward = !/^([a-z]+:|[/#])/.test(href) && (target.startsWith("../") || target.endsWith(".json"));
          isDropped = isOutward && !repository;
          if (isOutward)
            token.attrSet("href", `${repository}/blob/main/${posix.normalize(posix.join("docs", target))}`);
        }
        if (isDropped && token.type.startsWith("link_")) {
          isDropped = token.type !== "link_close";
          token.type = "text";
          token.tag = "";
          token.content = "";
        }
      }
    }
  });
}
