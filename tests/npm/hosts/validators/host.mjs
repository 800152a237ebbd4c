// What reads the JSON Schemas of the package: Ajv, Fastify, and jsonschema of Python.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

export default async ({ folder, run, equal }) => {
  const schemas = readdirSync(join(folder, "node_modules/sendcheck/schemas"));
  equal(run("node", ["validate.mjs"]), String(schemas.length));
  if (!existsSync(join(folder, "python/bin/python"))) {
    run("python3", ["-m", "venv", "python"]);
    run(join(folder, "python/bin/python"), ["-m", "pip", "install", "--quiet", "--requirement", "requirements.txt"]);
  }
  run(join(folder, "python/bin/python"), ["validate.py"]);
};
