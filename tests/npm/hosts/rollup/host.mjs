// rollup for Node, of which the script alone is taken along; for a page it leaves the engine behind, and says so.
export default async ({ run, moved, page, verdicts, equal, match }) => {
  const plugins = ["--plugin", "node-resolve={exportConditions:['node']}", "--plugin", "commonjs"];
  run("rollup", ["program.mjs", "--format", "esm", "--file", "dist/program.mjs", ...plugins]);
  equal(run("node", [moved("dist/program.mjs")], { cwd: "/" }), verdicts);

  run("rollup", ["page.mjs", "--format", "esm", "--file", "page/page.mjs", "--plugin", "node-resolve={browser:true}"]);
  match(await page("page", { allowed: /404/ }), /^SendcheckError engine: .*the answer is 404; .*`sendcheck\/inline`/);
};
