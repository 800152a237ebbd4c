/** Answers of the service, which are known by what they hold. */
import { isAnswer, readAnswer, type AnswerReport } from "sendcheck";
import type { Calls, Made } from "../calls.js";
import { bytesOf } from "./bytes.js";
import { current, isRead } from "./list.js";

/** What an answer means, held against the list if there is one; nothing if the file is none. */
export async function answer({ source }: Calls["answer"]["ask"]): Promise<AnswerReport | null> {
  const bytes = await bytesOf(source);
  if (!isAnswer(bytes)) return null;
  return isRead() ? current().readAnswer(bytes) : readAnswer(bytes);
}

/** The rows of the list that the service refused. */
export async function refused({ source }: Calls["refused"]["ask"]): Promise<Made> {
  const bytes = await bytesOf(source);
  return { blob: new Blob([current().refusedCsv(bytes)], { type: "text/csv" }), requests: 0 };
}
