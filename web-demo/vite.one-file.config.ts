/** The page as one file that opens by a double click, without a server: `dist-one-file/sendcheck.html`. */
import { createHash } from "node:crypto";
import { defineConfig, type Plugin } from "vite";

const NAME = "sendcheck.html";

const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** What may run and be reached: this text alone, and the worker that is in it. */
const policy = (script: string, style: string) =>
  `default-src 'none'; script-src ${hash(script)} 'wasm-unsafe-eval'; worker-src blob:; style-src ${hash(style)}; img-src data: https:; object-src 'none'; base-uri 'none'; form-action 'none'`;

/** A text as it may stand between a tag and its end. */
const inside = (text: string, tag: string) => text.replaceAll(new RegExp(`</(?=${tag})`, "gi"), "<\\/");

/** Puts everything that was built into the page's own text. */
function oneFile(): Plugin {
  return {
    name: "one-file",
    enforce: "post",
    generateBundle: {
      // Behind Vite's own, which takes its marks out of what is loaded later.
      order: "post",
      handler(_options, bundle) {
        const page = bundle["index.html"];
        const files = Object.values(bundle).filter((file) => file !== page);
        const scripts = files.flatMap((file) => (file.type === "chunk" ? [file.code] : []));
        const styles = files.flatMap((file) =>
          file.type === "asset" && file.fileName.endsWith(".css") ? [file.source] : [],
        );
        if (page?.type !== "asset" || scripts.length !== 1 || scripts.length + styles.length !== files.length)
          throw new Error(`not one script and one page: ${Object.keys(bundle).join(", ")}`);
        const script = inside(`\n${scripts.join("")}\n`, "script");
        const style = inside(`\n${styles.join("\n")}\n`, "style");
        const tags = /<script[^>]* src=[^>]*><\/script>|<link rel="stylesheet"[^>]*>/g;
        const policies = /(http-equiv="Content-Security-Policy"\s+content=")[^"]*/;
        const text = String(page.source);
        if (!policies.test(text)) throw new Error("the page has no policy");
        page.source = text
          .replaceAll(tags, "")
          // A replacement that is a function is taken as it is, `$` and all.
          .replace(policies, (_all, start: string) => start + policy(script, style))
          .replace("</head>", () => `<style>${style}</style></head>`)
          .replace("</body>", () => `<script type="module">${script}</script></body>`);
        page.fileName = NAME;
        for (const name of Object.keys(bundle)) if (bundle[name] !== page) delete bundle[name];
      },
    },
  };
}

export default defineConfig({
  base: "./",
  resolve: {
    alias: [
      { find: /^sendcheck$/, replacement: "sendcheck/inline" },
      { find: /^\.\/start\.js$/, replacement: "./start-inside.js" },
    ],
  },
  worker: { format: "iife" },
  build: {
    target: "es2022",
    outDir: "dist-one-file",
    cssCodeSplit: false,
    modulePreload: false,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    chunkSizeWarningLimit: 8000,
    rolldownOptions: { output: { codeSplitting: false } },
  },
  plugins: [oneFile()],
  server: { fs: { allow: [".."] } },
});
