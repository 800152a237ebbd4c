// Answers a campaign request as Proactive Messaging would, before anything is posted.
//
//   node server.mjs HANDOFFS.json [PORT]
//   curl --data @request.json http://127.0.0.1:8080/campaign           the service's answer
//   curl --data @request.json http://127.0.0.1:8080/campaign/report    everything that was found
//
// HANDOFFS.json is what the Outbound Configuration API returns; the request's `templateId` says which one is meant.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { check, respond, SendcheckError } from "sendcheck";

const [handoffFile, port = "8080"] = process.argv.slice(2);
if (handoffFile === undefined) {
  console.error("usage: node server.mjs HANDOFFS.json [PORT]");
  process.exit(2);
}
// Read once; a service would refresh it when handoffs change.
const options = { handoff: await readFile(handoffFile), allow: process.env.ALLOWED_HOSTS?.split(",") };

/** The largest body that is read: 100 recipients with every value at its limit stay far below. */
const MOST_BYTES = 8_000_000;

const server = createServer(async (request, response) => {
  const answer = { "/campaign": respond, "/campaign/report": check }[request.url ?? ""];
  if (answer === undefined || request.method !== "POST")
    return send(response, 404, { message: "POST /campaign or /campaign/report" });
  try {
    const body = await bytes(request);
    if (body === undefined) return send(response, 413, { message: `the body is larger than ${MOST_BYTES} bytes` });
    const answered = answer(body, options);
    // A request that the service refuses whole has `code` and `message` in place of consumers.
    return send(response, "code" in answered ? 400 : 200, answered);
  } catch (error) {
    // What is wrong with a recipient is a part of the answer; this is what is wrong with the call.
    if (error instanceof SendcheckError && error.kind !== "internal")
      return send(response, 400, { message: error.message, kind: error.kind });
    console.error(error);
    return send(response, 500, { message: "the request could not be checked" });
  }
});

/** The body, or nothing if it is too large. */
async function bytes(request) {
  const pieces = [];
  let length = 0;
  for await (const piece of request) {
    length += piece.length;
    if (length > MOST_BYTES) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function send(response, status, body) {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

server.listen(Number(port), "127.0.0.1", () => console.log(`listening on http://127.0.0.1:${server.address().port}`));
