// Vite 7: what it builds works; its development server needs a line, and without it says which.
import { writeFileSync } from "node:fs";
import { join } from "node:path";

export default async ({ folder, run, serving, seen, page, verdicts, equal, match }) => {
  const build = 'build: { rollupOptions: { input: "page.html" } }';
  const configured = (more) => writeFileSync(join(folder, "vite.config.mjs"), `export default { ${build}, ${more} };`);
  const developed = (look) =>
    serving("vite", ["--host", "127.0.0.1", "--port", "0"], {}, (origin) => seen(`${origin}/page.html`, look));
  configured("");
  run("vite", ["build"]);
  equal(await page("dist"), verdicts);
  await developed(async (text) =>
    match(await text("#verdict"), /^SendcheckError engine: .*optimizeDeps: \{ exclude: \["sendcheck"\] \}/),
  );
  configured('optimizeDeps: { exclude: ["sendcheck"] }');
  await developed(async (text) => equal(await text("#verdict"), verdicts));
};
