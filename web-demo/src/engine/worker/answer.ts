/** Answers of the service, which are known by what they hold. */
import { isAnswer, readAnswer, type AnswerReport } from "sendcheck";
import type { Calls, Made } from "../calls.js";
import { bytesOf } from "./bytes.js";
import { current, isRead } from "./held.js";
import { zip } from "./zip.js";

/** What an answer means, held against the recipients if there are some; nothing if the file is none. */
export async function answer({ source }: Calls["answer"]["ask"]): Promise<AnswerReport | null> {
  const bytes = await bytesOf(source);
  if (!isAnswer(bytes)) return null;
  return isRead() ? current().readAnswer(bytes) : readAnswer(bytes);
}

/** Whom the service refused. */
export async function refused(ask: Calls["refused"]["ask"]): Promise<Made> {
  return current().refused(await bytesOf(ask.source), ask);
}

/** The cases that an answer makes, without personal data: one as it is, several in an archive; nothing if none can be made. */
export async function cases({ source }: Calls["cases"]["ask"]): Promise<Made | null> {
  const made = current().cases(await bytesOf(source));
  const files = made.flatMap((one) => ("text" in one ? [{ name: `${one.name}.json`, text: one.text }] : []));
  const [only] = files;
  if (!only) return null;
  if (files.length > 1) return { blob: zip(files), requests: 0, ending: "zip" };
  return { blob: new Blob([only.text], { type: "application/json" }), requests: 0, ending: "json" };
}
