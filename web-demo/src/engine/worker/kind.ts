/** What a file is of which nobody said so, by what it holds. */
import { isAnswer, readRequest } from "sendcheck";
import type { Calls, FileKind } from "../calls.js";
import { bytesOf, textOf } from "./bytes.js";

/** Bytes that show how a file begins. */
const START = 64;

/** JSON, maybe behind a comment, pages, and responses with their headers. What begins otherwise is a list. */
const MARKED = /^\s*(?:[{[]|HTTP\/|\/[/*])/;

/**
 * A web page. A server that cannot give a file gives one in its place, whatever the file is called, and some programs call a table
 * of one a workbook. That the service answers with one is rare, so that somebody has to say so.
 */
const PAGE = /^\s*<(?:!doctype\s+html|html|head|body|title|meta|table|!--)[\s>-]/i;
/** So much of a page is looked at for its title, and of records for a number. */
const HEAD = 1 << 16;
const TITLE = /<title[^>]*>([^<]{1,200})/i;

/**
 * Records of JSON, as programs exchange them: an array of objects, alone or as the first member of an object, or an object a
 * line. One of their values is a number of several digits, so that a list of something else is none.
 */
const RECORDS = /^\s*(?:(?:\{\s*"[^"]*"\s*:\s*)?\[\s*\{|\{[^\n]*\}\s*\{)\s*"/;
const NUMBER = /:\s*"?[+(]?\d[\d ()./-]{5,}\d/;

/** How workbooks begin: archives, and the files of old ones. */
const WORKBOOKS = [
  [0x50, 0x4b],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** What a handoff, a channel of one, or a WhatsApp template has. */
const HANDOFF = ["channels", "messageComponents", "components"];

/** Members that tell what a document is which cannot be read, or is wrapped in an array. */
const MEMBERS: readonly (readonly [RegExp, FileKind])[] = [
  [/["']?\bconsumers["']?\s*:\s*\[/, "request"],
  [/["']?\b(?:channels|messageComponents|components)["']?\s*:/, "handoff"],
];

export async function kind({ source }: Calls["kind"]["ask"]): Promise<FileKind | null> {
  const blob = typeof source === "string" ? new Blob([source]) : source;
  const first = await bytesOf(blob.slice(0, START));
  if (blob.size === 0 || isNoText(first)) return null;
  const start = textOf(first);
  if (PAGE.test(start)) return "page";
  if (!MARKED.test(start)) return "list";
  const bytes = await bytesOf(blob);
  if (isAnswer(bytes)) return "answer";
  const known = byMembers(bytes) ?? MEMBERS.find(([member]) => member.test(textOf(bytes)))?.[1];
  const head = textOf(bytes.subarray(0, HEAD));
  return known ?? (RECORDS.test(head) && NUMBER.test(head) ? "records" : null);
}

/** Whether a file that begins so is no text and no workbook: a picture is no list, whichever box it is put into. */
function isNoText(start: Uint8Array): boolean {
  const isUtf16 = /^(?:255,254|254,255)\b/.test(start.subarray(0, 2).join());
  return start.includes(0) && !beginsAsWorkbook(start) && !isUtf16;
}

function beginsAsWorkbook(start: Uint8Array): boolean {
  return WORKBOOKS.some((marks) => marks.every((mark, at) => start[at] === mark));
}

/** Whether a file may have sheets. */
export async function isWorkbook(blob: Blob): Promise<boolean> {
  return beginsAsWorkbook(await bytesOf(blob.slice(0, START)));
}

function byMembers(bytes: Uint8Array): FileKind | null {
  try {
    const members = readRequest(bytes);
    if ("consumers" in members) return "request";
    if ("fingerprint" in members && "changes" in members) return "changes";
    return HANDOFF.some((member) => member in members) ? "handoff" : null;
  } catch {
    return null;
  }
}

/** The title of a web page; empty where it has none. */
export async function title({ source }: Calls["title"]["ask"]): Promise<string> {
  const [, text = ""] = TITLE.exec(textOf(await bytesOf(source.slice(0, HEAD)))) ?? [];
  return text.replace(/\s+/g, " ").trim();
}

/** The text of a file. */
export async function text({ source }: Calls["text"]["ask"]): Promise<string> {
  return textOf(await bytesOf(source));
}

/** The handoff that a request names. */
export async function templateId({ source }: Calls["templateId"]["ask"]): Promise<string | null> {
  const { templateId } = readRequest(await bytesOf(source));
  return typeof templateId === "string" ? templateId : null;
}
