#!/usr/bin/env node
// Sends cases to an account for tests, and compares what the service answers. Off unless asked for: without `--send` it only
// shows what it would do, and with it it asks first. Node alone, nothing to install.
//
//   node conformance/live/run.mjs --config live.json [--send] [--max N] [--only ID] [FILE …]
//
// Every number of a case is replaced by one of the brand's own, from the list in the configuration. A request that would still
// hold another one is not sent. What it may send is counted before each request: never more recipients than `--max` says.

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const CASES = join(dirname(fileURLToPath(import.meta.url)), "..", "cases");

/** A number with so few digits is nobody's, wherever it is dialled. */
const FEW_DIGITS = 4;

const stop = (why) => {
  console.error(`error: ${why}`);
  process.exit(2);
};

const json = (file) => {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    return stop(`${file}: ${error.message}`);
  }
};

const digits = (text) => (typeof text === "string" ? text.replace(/\D/g, "") : "");

/** What the brand says of its account. */
function configuration(file) {
  const { url, tokenVariable = "SENDCHECK_TOKEN", skill, ownNumbers, ownIds = [], handoffs } = json(file);
  if (!URL.canParse(url ?? "")) stop("`url` is to be the address of the account's campaigns");
  if (!skill || !handoffs) stop("`skill` and `handoffs` are to name the account's own");
  if (!Array.isArray(ownNumbers) || ownNumbers.length === 0)
    stop("`ownNumbers` is to list the numbers that may be written to");
  const own = ownNumbers.map(digits);
  if (own.some((number) => number.length < 8)) stop("`ownNumbers` are to be whole numbers with their calling codes");
  return { url, tokenVariable, skill, own, ownIds, handoffs };
}

/** The request of a case with the account's own skill, handoff and numbers; or why it is not to be sent. */
export function prepared(file, { live, request }, config) {
  if (!live.runnable) return { not: live.because };
  const handoff = config.handoffs[file.name];
  if (!handoff) return { not: `\`handoffs\` has none called ${file.name}` };
  const body = structuredClone(request);
  // What a case leaves out, or gives wrong on purpose, stays so.
  if (typeof body.skill === "string") body.skill = config.skill;
  if (typeof body.templateId === "string") body.templateId = handoff;
  if ("outboundNumber" in body) return { not: "it is about a sender, which is the account's own" };
  const given = new Map();
  const own = (address, from) => {
    if (!given.has(address)) given.set(address, from[given.size]);
    return given.get(address);
  };
  let lacking = false;
  const replaced = (text, from) => {
    const number = own(digits(text) || text, from);
    lacking ||= number === undefined;
    return number;
  };
  for (const consumer of body.consumers ?? []) {
    const content = consumer.consumerContent ?? {};
    for (const [channel, text] of Object.entries(content)) {
      if (channel === "inapp") content[channel] = replaced(text, config.ownIds);
      else if (digits(text).length > FEW_DIGITS) content[channel] = replaced(text, config.own);
    }
    if (consumer.consumerPhoneNumber !== undefined) return { not: "it has a number in two halves" };
  }
  if (lacking) return { not: `it needs more than ${config.own.length} own numbers or ${config.ownIds.length} own ids` };
  return { body };
}

/** Whom a request would write to that is none of the brand's own. */
export function strangers(body, config) {
  const found = [];
  const visit = (value, path) => {
    if (value && typeof value === "object") {
      for (const [name, inner] of Object.entries(value)) visit(inner, [...path, name]);
    } else if (path.includes("consumerContent") || path.at(-1) === "consumerPhoneNumber") {
      const isOwn = path.at(-1) === "inapp" ? config.ownIds.includes(value) : config.own.includes(digits(value));
      if (!isOwn && !(path.at(-1) !== "inapp" && digits(String(value)).length <= FEW_DIGITS)) found.push(value);
    }
  };
  visit(body, []);
  return found;
}

/** What the service said to a case, in the form of cases. */
export function said(body, answer) {
  if (!Array.isArray(answer?.failedConsumers))
    return { refused: answer?.message ?? answer?.error ?? "no answer that is known" };
  const failed = [...answer.failedConsumers];
  const of = (consumer) => {
    const wanted = JSON.stringify([consumer.consumerContent, consumer.variables]);
    const at = failed.findIndex(
      ({ consumerContent, variables, phone }) =>
        JSON.stringify([consumerContent, variables]) === wanted ||
        (consumerContent === undefined &&
          Object.values(consumer.consumerContent ?? {}).some((one) => digits(one) === digits(phone))),
    );
    return at < 0 ? null : failed.splice(at, 1)[0].errorMessage;
  };
  return { errorMessages: (body.consumers ?? []).map(of) };
}

async function post(body, config) {
  const response = await fetch(config.url, {
    method: "POST",
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${process.env[config.tokenVariable] ?? ""}` },
    body: JSON.stringify(body),
    redirect: "error",
  });
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return { message: `${response.status}: ${text.slice(0, 200)}` };
  }
}

async function agreed(question) {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await lines.question(question);
  lines.close();
  return answer.trim() === "yes";
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      config: { type: "string" },
      send: { type: "boolean", default: false },
      max: { type: "string", default: "20" },
      only: { type: "string", multiple: true, default: [] },
    },
  });
  if (!values.config) stop("give --config FILE; conformance/README.md says what it holds");
  const most = Number(values.max);
  if (!Number.isInteger(most) || most < 1) stop("--max is to be a number of recipients");
  const config = configuration(values.config);
  const files = positionals.length > 0 ? positionals : readdirSync(CASES).map((name) => join(CASES, name));
  const plan = [];
  let recipients = 0;
  for (const file of files.filter((name) => name.endsWith(".json")).map(json)) {
    for (const one of file.cases) {
      if (values.only.length > 0 && !values.only.includes(one.id)) continue;
      const { body, not } = prepared(file, one, config);
      const others = body ? strangers(body, config) : [];
      const count = body?.consumers?.length ?? 0;
      if (not) console.log(`not sent  ${one.id}: ${not}`);
      else if (others.length > 0) console.log(`not sent  ${one.id}: it would write to somebody else`);
      else if (recipients + count > most) console.log(`not sent  ${one.id}: --max allows ${most} recipients`);
      else {
        recipients += count;
        plan.push({ one, body });
      }
    }
  }
  console.log(`\n${plan.length} requests with ${recipients} recipients would go to ${config.url}`);
  console.log(`numbers that may be written to: ${config.own.join(", ")}`);
  if (config.ownIds.length > 0) console.log(`ids that may be written to: ${config.ownIds.join(", ")}`);
  if (!values.send) {
    console.log("nothing was sent; --send sends them");
    return;
  }
  if (!(await agreed('Messages will be sent to these numbers. Type "yes" to go on: '))) {
    console.log("nothing was sent");
    return;
  }
  let differing = 0;
  let left = most;
  for (const { one, body } of plan) {
    // Looked at again right before it leaves: whatever went wrong above, nobody else is written to, and no more than told.
    const count = body.consumers?.length ?? 0;
    if (strangers(body, config).length > 0 || count > left)
      stop(`${one.id} was not sent: it is not what was agreed to`);
    left -= count;
    const given = said(body, await post(body, config));
    const agrees = JSON.stringify(given).replaceAll("==", "=") === JSON.stringify(one.answer).replaceAll("==", "=");
    if (!agrees) differing += 1;
    console.log(
      `${agrees ? "agrees  " : "differs "}  ${one.id}${agrees ? "" : `: ${JSON.stringify(given)}, the case has ${JSON.stringify(one.answer)}`}`,
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  console.log(`${plan.length - differing} agree, ${differing} differ`);
  process.exitCode = differing > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
