/** The recipients that are being looked at, whatever they came from. There are some at a time; new ones take their place. */
import type { AnswerReport, Page, PageRow, Schedule, ScheduleOptions } from "sendcheck";
import type { Calls, Made, MendStep, Result, Shown } from "../calls.js";
import type { HeldList } from "./list.js";
import type { HeldRequest } from "./request.js";

/** What can be asked of them. */
export interface Recipients {
  page(ask: Calls["page"]["ask"]): Page;
  /** The place of a row among those that are shown, or -1. */
  find(ask: Calls["find"]["ask"]): number;
  /** Changes them, and says what they are then. */
  mend(step: MendStep): Result;
  takeBack(all: boolean): Result;
  /** The row of the next or the previous recipient, else of the last or the first. */
  neighbour(ask: Calls["neighbour"]["ask"]): number;
  shown(row: number): Shown | null;
  schedule(options: ScheduleOptions): Schedule;
  /** Who failed, to be mended. */
  rejected(ask: Calls["rejected"]["ask"]): Made | Promise<Made>;
  report(): Made;
  readAnswer(answer: Uint8Array): AnswerReport;
  /** Whom an answer refuses, to be mended. */
  refused(answer: Uint8Array, ask: Calls["refused"]["ask"]): Made | Promise<Made>;
  /** The cases that an answer makes. */
  cases(answer: Uint8Array): MadeCases;
  free(): void;
}

/** Cases by their names; of the others none could be made. */
export type MadeCases = ReturnType<typeof import("sendcheck").answerCases>;

export type Held = HeldList | HeldRequest;

let held: Held | null = null;

/** Whether recipients have been read. */
export function isRead(): boolean {
  return held !== null;
}

export function hold(recipients: Held): void {
  held?.free();
  held = recipients;
}

export function current(): Held {
  if (!held) throw new Error("no recipients have been read");
  return held;
}

export function currentList(): HeldList {
  const list = current();
  if (list.origin !== "list") throw new Error("the recipients are those of a request");
  return list;
}

export function currentRequest(): HeldRequest {
  const request = current();
  if (request.origin !== "request") throw new Error("the recipients are those of a list");
  return request;
}

/** What is shown of a cell. The whole cell stays in the worker. */
const CELL = 300;

/** A text that fits on a screen. */
export function cut(text: string): string {
  return text.length > CELL ? `${text.slice(0, CELL)}…` : text;
}

/** A recipient with cells that fit on a screen. */
export function trimmed(recipient: PageRow): PageRow {
  const cells = recipient.cells?.map(cut);
  return cells ? { ...recipient, cells } : recipient;
}
