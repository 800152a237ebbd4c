import { copied, typeName } from "./arguments.js";
import { call } from "./engine.js";
import { SendcheckError } from "./error.js";
import * as glue from "./glue.js";
import { document, type Json } from "./input.js";
import { taken, type Options } from "./options.js";
import { Recipients } from "./recipients.js";
import { texts, type Several } from "./several.js";
import type { AnswerReport, CampaignRequest } from "./types.js";

/** An answer of the service: its text, its bytes, or the object that its JSON is. */
export type Answer = Json;

/** What was sent, and how it was checked. */
export interface Sent extends Partial<Options> {
  /** The request that was posted, or several in the order of their answers. */
  request?: Several<Json> | undefined;
  /** The checked list that the requests were made of. */
  recipients?: Recipients | undefined;
}

const none = { bytes: new Uint8Array(), ends: new Uint32Array() };

/**
 * What the service really answered: every failed consumer explained, found again in what was sent, and held against the
 * forecast.
 *
 * An answer is the body of a response, with or without its status line and headers: the documented JSON, a refusal such as
 * `jwt expired`, or the page of a gateway. Give one for each request that was posted. With `request` (or `recipients`) each
 * entry is told whose it is; with `handoff`, and the options of the check, it is compared. For a list the options are those
 * that it was opened with.
 *
 * @throws {SendcheckError} `answer` if a text is no answer, `request`, `handoff`, `choice`, `options`
 *
 * @example
 * ```ts
 * const { entries, summary } = readAnswer(await response.text(), { request, handoff });
 * for (const { row, errorMessage, explanation } of entries) console.log(row, errorMessage, explanation?.help);
 * if (summary.disagreed > 0) console.log("the service did not do what was forecast");
 * ```
 */
export function readAnswer(answer: Several<Answer>, sent: Sent = {}): AnswerReport {
  const { recipients, ...posted } = meant(sent);
  if (recipients !== undefined) return recipients.readAnswer(answer);
  return call(() => glue.read_answers(...against(answer, posted)));
}

/** What became of a disagreement: the file of a case, or of which entry none could be made and why. */
export type MadeCase = { name: string; text: string } | { of: string; because: string };

/**
 * A case for each forecast that an answer contradicts, in the form of the conformance cases and without anything of whom and
 * what it was about: numbers, texts, links, names and ids are others of the same shape. Each has been run, and gives the
 * forecast that was wrong; of what none could be made so, it is said why.
 *
 * @throws {SendcheckError} as {@link readAnswer}; `usage` if it is not said what was sent, and with which handoff
 *
 * @example
 * ```ts
 * for (const made of answerCases(answer, { request, handoff })) {
 *   if ("text" in made) await writeFile(`observed/${made.name}.json`, made.text);
 * }
 * ```
 */
export function answerCases(answer: Several<Answer>, sent: Sent): MadeCase[] {
  const { recipients, ...posted } = meant(sent);
  if (recipients !== undefined) return recipients.answerCases(answer);
  if (posted.handoff === undefined) {
    throw new SendcheckError({
      kind: "usage",
      message: "a case takes a forecast: give `request` and `handoff`, or `recipients`",
    });
  }
  return call(() => glue.answer_cases(...against(answer, posted)));
}

/** Answers, requests, handoff and options as the engine takes them. */
function against(
  answer: Several<Answer>,
  { request, handoff: given, ...options }: Omit<Sent, "recipients">,
): Parameters<typeof glue.read_answers> {
  const answers = texts(answer, "answer", "the answer");
  const requests = request === undefined ? none : texts(request, "request", "the request");
  const { handoff, rest } =
    given === undefined ? { handoff: none.bytes, rest: none.bytes } : taken({ ...options, handoff: given });
  return [answers.bytes, answers.ends, requests.bytes, requests.ends, handoff, rest];
}

/**
 * The consumers that the service refused, as they were sent, in a request with the head of the first; `undefined` if none
 * was. Of a list, `recipients.refusedCsv(answer)` gives the rows.
 *
 * @throws {SendcheckError} `answer`, `request`
 */
export function failedRequest(answer: Several<Answer>, request: Several<Json>): CampaignRequest | undefined {
  const [given, requests] = [texts(answer, "answer", "the answer"), texts(request, "request", "the request")];
  const made = call(() => glue.failed_request(given.bytes, given.ends, requests.bytes, requests.ends));
  return made === undefined ? undefined : JSON.parse(made);
}

/** Whether a file is an answer of the service, by what it holds. */
export function isAnswer(file: string | Uint8Array): boolean {
  const bytes = document(file, "answer", "the file");
  return call(() => glue.is_answer(bytes));
}

function meant(sent: Sent): Sent {
  if (typeof sent !== "object" || sent === null) {
    throw new SendcheckError({ kind: "options", message: `the options are ${typeName(sent)}; expected an object` });
  }
  const read = copied(sent, "options", "the options");
  const { request, recipients, handoff, ...rest } = read;
  const wrong = (message: string) => new SendcheckError({ kind: "usage", message });
  if (recipients !== undefined) {
    if (!Recipients.isOne(recipients)) {
      throw wrong("`recipients` is no list that was opened with `openRecipients`");
    }
    if (request !== undefined || handoff !== undefined || Object.keys(rest).length > 0) {
      throw wrong("`recipients` was opened with its handoff and options: give it alone");
    }
  } else if (request === undefined && (handoff !== undefined || Object.keys(rest).length > 0)) {
    throw wrong("a forecast takes what was sent: give `request`");
  } else if (handoff === undefined && Object.keys(rest).length > 0) {
    throw wrong("a forecast takes a handoff: give `handoff` beside its options");
  }
  return read;
}
