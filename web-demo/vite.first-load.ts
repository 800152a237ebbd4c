/** Weighs what the page loads before it can answer, and fails where that is too much. */
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";

/** Bytes of the page's own, compressed as web servers do it: what was reached, and a little (docs/benchmarks/size.md). */
const MOST = 69_300;

/** The package's scripts, which are in the worker's; `cargo xtask size` holds them. */
const PACKAGE = ["index.js", "glue.js", "rest.js"];

const gzipped = (content: string | Uint8Array) => gzipSync(content, { level: 9 }).length;

type Bundle = Parameters<Extract<Plugin["writeBundle"], (...args: never[]) => unknown>>[1];

/** The page and everything that it names, and the worker that it starts. */
function loadedFirst(bundle: Bundle): string[] {
  const entries = Object.values(bundle).filter((file) => file.type === "chunk" && file.isEntry);
  const scripts = entries.map(({ fileName }) => fileName);
  // The list grows while it is gone through: a script that is loaded names others.
  for (const name of scripts) {
    const file = bundle[name];
    if (file?.type === "chunk") scripts.push(...file.imports.filter((each) => !scripts.includes(each)));
  }
  const page = String(bundle["index.html"]?.type === "asset" ? bundle["index.html"].source : "");
  const names = Object.keys(bundle);
  const workers = names.filter((name) => /\bworker-[^/]*\.js$/.test(name));
  if (workers.length !== 1) throw new Error(`not one worker: ${names.join(", ")}`);
  return ["index.html", ...new Set([...scripts, ...names.filter((name) => page.includes(name)), ...workers])];
}

export function firstLoad(): Plugin {
  return {
    name: "first-load",
    apply: "build",
    writeBundle(_options, bundle) {
      const parts = loadedFirst(bundle).map((name) => {
        const file = bundle[name];
        if (!file) this.error(`the page has no ${name}`);
        return [name, gzipped(file.type === "chunk" ? file.code : file.source)] as const;
      });
      const ofPackage = PACKAGE.map((name) => gzipped(readFileSync(`node_modules/sendcheck/${name}`)));
      const sum = (sizes: readonly number[]) => sizes.reduce((sum, size) => sum + size, 0);
      const own = sum(parts.map(([, size]) => size)) - sum(ofPackage);
      const said = parts.map(([name, size]) => `${name} ${size}`).join(", ");
      const weighs = `${own} bytes of the page's own by gzip before the engine is asked (${said}), at most ${MOST}`;
      if (own > MOST) this.error(`the page's first load is too large: ${weighs}`);
      this.info(weighs);
    },
  };
}
