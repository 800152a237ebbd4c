// What a JavaScript team would write today to check a campaign list: PapaParse for the file,
// libphonenumber-js with full metadata for numbers, a hand-written segment count, one JSON line a row.
// It checks less than sendcheck does; it is here to be measured against, not to be used.
//
//   node check.mjs LIST.csv HANDOFF.json > report.ndjson

import { readFileSync, writeSync } from "node:fs";
import Papa from "papaparse";
import { parsePhoneNumberFromString } from "libphonenumber-js/max";

const [listFile, handoffFile] = process.argv.slice(2);
const handoff = JSON.parse(readFileSync(handoffFile, "utf8"));
const body = (type) =>
  handoff.channels.find((channel) => channel.type === type)?.messageComponents.find((part) => part.type === "body");
const whatsapp = body("wa");
const sms = body("sms-twilio");
const expected = [...new Set([whatsapp, sms].filter(Boolean).flatMap((part) => part.variables))].sort((a, b) => a - b);

/** A text with `${{n}}` or `{{n}}`, cut once so that rows only join. */
function template(text) {
  const pieces = text.split(/\$?\{\{(\d+)\}\}/);
  return (values) => {
    let filled = pieces[0];
    for (let i = 1; i < pieces.length; i += 2) filled += values[pieces[i]] + pieces[i + 1];
    return filled;
  };
}

const BASIC =
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
const septets = new Uint8Array(0x10000);
for (const c of BASIC) septets[c.charCodeAt(0)] = 1;
for (const c of "\f^{}\\[~]|€") septets[c.charCodeAt(0)] = 2;

/** Encoding, units and segments; a pair is not cut in two. */
function measure(text) {
  let units = 0;
  let gsm = true;
  for (let i = 0; i < text.length; i++) {
    const cost = septets[text.charCodeAt(i)];
    if (cost === 0) {
      gsm = false;
      break;
    }
    units += cost;
  }
  if (!gsm) units = text.length;
  const [one, many] = gsm ? [160, 153] : [70, 67];
  if (units <= one) return { encoding: gsm ? "GSM-7" : "UCS-2", segments: units === 0 ? 0 : 1, units };
  let segments = 1;
  let used = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const pair = !gsm && code >= 0xd800 && code < 0xdc00 ? 1 : 0;
    const cost = gsm ? septets[code] : 1 + pair;
    if (used + cost > many) {
      segments++;
      used = 0;
    }
    used += cost;
    i += pair;
  }
  return { encoding: gsm ? "GSM-7" : "UCS-2", segments, units };
}

const fillWhatsapp = whatsapp && template(whatsapp.content);
const fillSms = sms && template(sms.content);
const seen = new Map();
const lines = [];
const counts = { accepted: 0, failed: 0 };
const rows = Papa.parse(readFileSync(listFile, "utf8").replace(/^\uFEFF/, ""), {
  header: true,
  skipEmptyLines: true,
}).data;

rows.forEach((cells, index) => {
  const row = index + 1;
  const findings = [];
  const typed = (cells.Phone ?? "").trim();
  const parsed = typed && parsePhoneNumberFromString(typed.startsWith("+") ? typed : "+" + typed);
  const number = parsed?.number ?? null;
  if (!typed) findings.push({ code: "MISSING_CONSUMER_INFORMATION" });
  else if (!parsed?.isPossible()) findings.push({ code: "INVALID_NUMBER" });
  else if (!parsed.isValid()) findings.push({ code: "NUMBER_UNASSIGNED" });
  if (number) {
    if (seen.has(number)) findings.push({ code: "DUPLICATE_NUMBER", first: seen.get(number) });
    else seen.set(number, row);
  }
  const values = {};
  for (const name of expected) {
    const value = cells["B" + name]?.trim();
    if (!value) findings.push({ code: "MISSING_VARIABLE", name });
    else if (value.length > 1550) findings.push({ code: "VARIABLE_TOO_LONG", name });
    else if (/[\n\r\t]| {5}/.test(value)) findings.push({ code: "VARIABLE_WHITESPACE", name });
    values[name] = value ?? "";
  }
  const failed = findings.some(({ code }) => code !== "NUMBER_UNASSIGNED");
  counts[failed ? "failed" : "accepted"]++;
  const wa = fillWhatsapp?.(values);
  const text = fillSms && (sms.optOut ? fillSms(values) + " " + sms.optOut : fillSms(values));
  lines.push(
    JSON.stringify({
      row,
      number,
      region: parsed?.country ?? null,
      verdict: failed ? "failed" : "accepted",
      findings,
      sms: text === undefined ? undefined : measure(text),
      messages: { wa, sms: text },
    }),
  );
});
lines.push(JSON.stringify({ summary: { total: rows.length, ...counts } }), "");
const out = Buffer.from(lines.join("\n"));
for (let at = 0; at < out.length; ) at += writeSync(1, out, at);
