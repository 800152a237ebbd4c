// Answers one request by what wrangler has built, in the runtime of Cloudflare Workers.
import { readFileSync, readdirSync } from "node:fs";
import { Miniflare } from "miniflare";

const isModule = (name) => name.includes(".wasm");
const files = ["worker.js", ...readdirSync("dist").filter(isModule)];
const worker = new Miniflare({
  cf: false,
  compatibilityDate: "2026-01-01",
  modules: files.map((name) => ({
    type: isModule(name) ? "CompiledWasm" : "ESModule",
    path: name,
    contents: readFileSync(`dist/${name}`),
  })),
});
console.log(await (await worker.dispatchFetch("http://host.example/")).text());
await worker.dispose();
