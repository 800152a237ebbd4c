// The schemas in Ajv as everybody makes it, strict, and as the body and the answer of a route of Fastify.
import { readdirSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fastify from "fastify";
import { check, respond } from "sendcheck";
import { handoff, request } from "./campaign.mjs";

const folder = "node_modules/sendcheck/schemas";
const schemas = Object.fromEntries(
  readdirSync(folder).map((file) => [file.replace(".json", ""), JSON.parse(readFileSync(`${folder}/${file}`, "utf8"))]),
);
const report = check(request, { handoff });
const valid = { request, handoff, report, response: respond(request, { handoff }) };
for (const Class of [Ajv, Ajv2020]) {
  const ajv = addFormats.default(new Class({ strict: true }));
  for (const [name, schema] of Object.entries(schemas)) {
    const validate = ajv.compile(schema);
    if (name in valid && !validate(valid[name])) throw new Error(`${name}: ${ajv.errorsText(validate.errors)}`);
    if (validate(7)) throw new Error(`${name} takes anything`);
  }
}
const server = fastify();
server.post("/campaign", { schema: { body: schemas.request, response: { 200: schemas.report } } }, async ({ body }) =>
  check(body, { handoff }),
);
const posted = (payload) => server.inject({ method: "POST", url: "/campaign", payload });
const [taken, refused] = [await posted(request), await posted({ consumers: 7 })];
if (taken.statusCode !== 200 || taken.json().summary.total !== 2 || refused.statusCode !== 400)
  throw new Error("Fastify");
console.log(Object.keys(schemas).length);
