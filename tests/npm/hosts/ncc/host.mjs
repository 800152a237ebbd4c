// @vercel/ncc, of which the script alone is taken along.
export default async ({ run, moved, verdicts, equal }) => {
  run("ncc", ["build", "program.mjs", "--out", "dist"]);
  equal(run("node", [moved("dist/index.mjs")], { cwd: "/" }), verdicts);
};
