// Deno, with and without the permission to read files.
export default async ({ run, verdicts, equal }) => {
  for (const permission of ["--allow-read", "--no-prompt"])
    equal(run("deno", ["run", permission, "program.mjs"]), verdicts);
};
