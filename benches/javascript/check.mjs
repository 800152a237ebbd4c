// What a JavaScript team would write today to check a campaign list: PapaParse for the file,
// libphonenumber-js with full metadata for numbers, `URL` for links, a hand-written segment count.
// It checks less than sendcheck does; it is here to be measured against, not to be used.
//
//   node check.mjs LIST.csv HANDOFF.json OPTIONS.json [--summary] [--twice] > report.ndjson
//
// OPTIONS.json may name hosts from which pictures may come: { "allow": ["cdn.example.com"] }. With `--summary` it
// writes what was found by code with three examples each instead of a line for each row. With `--twice` it does all
// of it a second time and says on standard error what that took of the processor's time, in seconds.

import { readFileSync, writeSync } from "node:fs";
import Papa from "papaparse";
import { parsePhoneNumberFromString } from "libphonenumber-js/max";

const [listFile, handoffFile, optionsFile, ...flags] = process.argv.slice(2);
const { allow } = JSON.parse(readFileSync(optionsFile, "utf8"));
const handoff = JSON.parse(readFileSync(handoffFile, "utf8"));
const part = (channel, kind) =>
  handoff.channels.find(({ type }) => type === channel)?.messageComponents.find(({ type }) => type === kind);
const whatsapp = part("wa", "body");
const sms = part("sms-twilio", "body");
const hasPicture = part("wa", "header") !== undefined;
const expected = [...new Set([whatsapp, sms].filter(Boolean).flatMap(({ variables }) => variables))].sort(
  (a, b) => a - b,
);
const onWhatsapp = new Set(whatsapp?.variables);

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

const clusters = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Encoding, units and segments; what is seen as one character is not cut in two, as Twilio does it. */
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
  const encoding = gsm ? "GSM-7" : "UCS-2";
  const [one, many] = gsm ? [160, 153] : [70, 67];
  if (units <= one) return { encoding, segments: units === 0 ? 0 : 1, units };
  let segments = 1;
  let used = 0;
  const add = (cost) => {
    if (used + cost > many) {
      segments++;
      used = 0;
    }
    used += cost;
  };
  if (gsm) for (let i = 0; i < text.length; i++) add(septets[text.charCodeAt(i)]);
  else if (/\p{M}|\u200d|\p{Extended_Pictographic}|[\u{10000}-\u{10ffff}]/u.test(text)) {
    for (const { segment } of clusters.segment(text)) add(segment.length);
  } else segments = Math.ceil(units / many);
  return { encoding, segments, units };
}

const exact = new Set(allow?.filter((host) => !host.startsWith("*.")));
const below = (allow ?? []).filter((host) => host.startsWith("*.")).map((host) => host.slice(1));

/** What is wrong with the link of a picture. */
function linkFault(link) {
  let url;
  try {
    url = new URL(link);
  } catch {
    return "HEADER_VARIABLE_INVALID_URL";
  }
  if (url.protocol !== "https:") return "HEADER_VARIABLE_INVALID_URL";
  if (allow && !exact.has(url.hostname) && !below.some((end) => url.hostname.endsWith(end))) {
    return "IMAGE_URL_NOT_WHITELISTED";
  }
  return /\.(jpg|png)$/i.test(url.pathname) ? null : "HEADER_VARIABLE_EXTENSION";
}

const fillWhatsapp = whatsapp && template(whatsapp.content);
const fillSms = sms && template(sms.optOut ? `${sms.content} ${sms.optOut}` : sms.content);
const isWarning = new Set(["MESSAGE_OVER_140", "MESSAGE_SPLITS"]);

function judged(cells, row, seen) {
  const findings = [];
  const typed = (cells.Phone ?? "").trim();
  const parsed = typed && parsePhoneNumberFromString(typed.startsWith("+") ? typed : "+" + typed);
  const wellFormed = /^\+?[\d\s().-]+$/.test(typed);
  const number = (wellFormed && parsed?.number) || null;
  if (!typed) findings.push({ code: "MISSING_CONSUMER_INFORMATION" });
  else if (!wellFormed || !parsed?.isValid()) findings.push({ code: "INVALID_NUMBER" });
  if (number) {
    if (seen.has(number)) findings.push({ code: "DUPLICATE_NUMBER", first: seen.get(number) });
    else seen.set(number, row);
  }
  const values = {};
  let complete = true;
  for (const name of expected) {
    const value = cells["B" + name]?.trim();
    if (!value) {
      findings.push({ code: "MISSING_VARIABLE", name });
      complete = false;
    } else if (value.length > 1550) findings.push({ code: "VARIABLE_TOO_LONG", name });
    if (value && onWhatsapp.has(name) && /[\n\r\t]| {5}/.test(value))
      findings.push({ code: "VARIABLE_WHITESPACE", name });
    values[name] = value ?? "";
  }
  if (hasPicture) {
    const link = (cells.H1 ?? "").trim();
    const code = link ? linkFault(link) : "INSUFFICIENT_HEADER_VARIABLES";
    if (code) findings.push({ code });
  }
  const wa = complete ? fillWhatsapp?.(values) : undefined;
  const text = complete ? fillSms?.(values) : undefined;
  if (wa?.length > 1024) findings.push({ code: "BODY_TOO_LONG", length: wa.length });
  const size = text === undefined ? undefined : measure(text);
  if (text?.length > 1600) findings.push({ code: "MESSAGE_TOO_LONG", length: text.length });
  else if (text !== undefined) {
    if (text.length > 140) findings.push({ code: "MESSAGE_OVER_140", length: text.length });
    if (size.segments > 1) findings.push({ code: "MESSAGE_SPLITS", segments: size.segments });
  }
  const verdict = findings.some(({ code }) => !isWarning.has(code)) ? "failed" : "accepted";
  const region = (number && parsed.country) || null;
  return { row, number, region, verdict, findings, sms: size, messages: { wa, sms: text } };
}

const byteOrderMark = /^\uFEFF/;
const EXAMPLES = 3;

/** What was found, by code, with the first rows. */
function summary(groups, counts) {
  const lines = Object.entries(counts).map(([verdict, count]) => `${count} ${verdict}`);
  for (const [code, { count, first }] of groups) lines.push(`${code} ${count}`, ...first.map((row) => `  row ${row}`));
  return lines.join("\n") + "\n";
}

function check() {
  const seen = new Map();
  const lines = [];
  const counts = { accepted: 0, failed: 0 };
  const groups = new Map();
  const text = readFileSync(listFile, "utf8").replace(byteOrderMark, "");
  const rows = Papa.parse(text, { header: true, skipEmptyLines: true }).data;
  rows.forEach((cells, index) => {
    const report = judged(cells, index + 1, seen);
    counts[report.verdict]++;
    if (!flags.includes("--summary")) {
      lines.push(JSON.stringify(report));
      return;
    }
    for (const { code } of report.findings) {
      if (!groups.has(code)) groups.set(code, { count: 0, first: [] });
      const group = groups.get(code);
      group.count++;
      if (group.first.length < EXAMPLES) group.first.push(report.row);
    }
  });
  if (flags.includes("--summary")) return summary(groups, counts);
  lines.push(JSON.stringify({ summary: { total: rows.length, ...counts } }), "");
  return lines.join("\n");
}

function write(text) {
  const out = Buffer.from(text);
  for (let at = 0; at < out.length; ) at += writeSync(1, out, at);
}

write(check());
if (flags.includes("--twice")) {
  const before = process.cpuUsage();
  write(check());
  const { user, system } = process.cpuUsage(before);
  writeSync(2, `${(user + system) / 1e6}\n`);
}
