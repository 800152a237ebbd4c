// rollup for Node, of which the script alone is taken along; for a page it writes a folder, because parts are loaded late, and leaves
// the engine's file behind, which is said.
export default async ({ run, moved, page, verdicts, equal, match }) => {
  const plugins = ["--plugin", "node-resolve={exportConditions:['node']}", "--plugin", "commonjs"];
  run("rollup", ["program.mjs", "--format", "esm", "--file", "dist/program.mjs", ...plugins]);
  equal(run("node", [moved("dist/program.mjs")], { cwd: "/" }), verdicts);

  const built = ["--format", "esm", "--dir", "page", "--entryFileNames", "[name].mjs"];
  run("rollup", ["page.mjs", ...built, "--plugin", "node-resolve={browser:true}"]);
  match(await page("page", { allowed: /404/ }), /^SendcheckError engine: .*the answer is 404; .*`sendcheck\/inline`/);
};
