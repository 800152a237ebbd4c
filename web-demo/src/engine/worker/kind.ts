/** What a file is of which nobody said so, by what it holds. */
import { isAnswer, readRequest } from "sendcheck";
import type { Calls, FileKind } from "../calls.js";
import { bytesOf } from "./bytes.js";

/** Bytes that show how a file begins. */
const START = 64;

/** JSON, maybe behind a comment, pages, and responses with their headers. What begins otherwise is a list. */
const MARKED = /^\s*(?:[{[<]|HTTP\/|\/[/*])/;

/** What a handoff, a channel of one, or a WhatsApp template has. */
const HANDOFF = ["channels", "messageComponents", "components"];

/** Members that tell what a document is which cannot be read, or is wrapped in an array. */
const MEMBERS: readonly (readonly [RegExp, FileKind])[] = [
  [/["']?\bconsumers["']?\s*:\s*\[/, "request"],
  [/["']?\b(?:channels|messageComponents|components)["']?\s*:/, "handoff"],
];

export async function kind({ source }: Calls["kind"]["ask"]): Promise<FileKind | null> {
  const blob = typeof source === "string" ? new Blob([source]) : source;
  if (!MARKED.test(textOf(await bytesOf(blob.slice(0, START))))) return "list";
  const bytes = await bytesOf(blob);
  if (isAnswer(bytes)) return "answer";
  return byMembers(bytes) ?? MEMBERS.find(([member]) => member.test(textOf(bytes)))?.[1] ?? null;
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

/** The text as its byte order mark says; the mark itself is none of it. */
function textOf(bytes: Uint8Array): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  return new TextDecoder(utf16 ?? "utf-8").decode(bytes);
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
