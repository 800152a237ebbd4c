/** What the page knows. Recipients are not in here: they stay in the worker, and are asked for by the page. */
import type { AnswerReport, CheckOptions, Cost, Finding, Only, RuleCode, Schedule } from "sendcheck";
import type { Region } from "sendcheck/rules";
import type {
  About,
  Done,
  FileKind,
  Listed,
  MendKind,
  Order,
  MendSteps,
  MessageResult,
  Problem,
  Proposed,
  Result,
  SetOption,
  Shown,
} from "../engine/calls.js";
import type { Locale } from "../i18n/index.js";
import type { Origin } from "./origin.js";
import type { Heading, Reading } from "./reading.js";
import type { Sets, SetsRead } from "./sets.js";

export const STEPS = ["message", "recipients", "schedule", "handover"] as const;
export type Step = (typeof STEPS)[number];

/** The message of the campaign: a document, and which of its handoffs. */
export interface Chosen {
  readonly text: string;
  readonly pick: string | null;
  readonly from: From;
}

export type From =
  | { readonly kind: "example"; readonly name: string }
  | { readonly kind: "pasted" }
  | { readonly kind: "composed" };

/** Something that the worker is asked for. */
export type Asked<T> =
  | { readonly state: "nothing" }
  | { readonly state: "busy" }
  | { readonly state: "failed"; readonly problem: Problem }
  | { readonly state: "done"; readonly value: T };

/** Where a composed message goes; of two channels the first is tried first. */
export const COMPOSE_CHANNELS = ["sms", "wa", "both", "sms-first", "inapp"] as const;
export type ComposeChannel = (typeof COMPOSE_CHANNELS)[number];

/** How long answers are routed to the campaign, in hours. */
export const LOOKBACKS = [1, 4, 12, 24, 48, 72, 168, 336, 720] as const;
export type HeaderKind = "none" | "image" | "video" | "document";
export type ButtonKind = "quick_reply" | "url" | "phone_number";

export interface ComposeButton {
  readonly kind: ButtonKind;
  readonly label: string;
  readonly target: string;
}

export interface Compose {
  readonly channel: ComposeChannel;
  readonly title: string;
  /** The number that sends SMS, and the one that sends on WhatsApp. */
  readonly smsSender: string;
  readonly waSender: string;
  readonly language: string;
  readonly lookback: number;
  /** The apps of a message in-app, one a line, and the title of its notification. */
  readonly apps: string;
  readonly notification: string;
  /** The text of the notification; empty where it is the message itself. */
  readonly notificationText: string;
  readonly text: string;
  /** Of two channels the text of the SMS; empty where it is the same. */
  readonly smsText: string;
  readonly optOut: string;
  readonly header: HeaderKind;
  readonly headerUrl: string;
  readonly footer: string;
  readonly buttons: readonly ComposeButton[];
  /** The handoff that is edited, as JSON: what no field is for stays as it was. Empty for one that is new. */
  readonly base: string;
}

export const SORTS = ["position", "title", "id", "channels", "updated"] as const;
export type Sort = (typeof SORTS)[number];

/** How the table of a pasted list is looked at. */
export interface Catalog {
  readonly sort: Sort;
  readonly descending: boolean;
  readonly title: string;
  readonly channel: string;
  readonly page: number;
}

/** A document that came as a file, or that is too long for a field: it is named and not shown. */
export interface DocumentFile {
  readonly name: string;
  readonly size: number;
}

export interface MessageState {
  readonly tab: "examples" | "paste" | "compose";
  readonly pasted: string;
  /** What the pasted text came from, where it was not typed. */
  readonly document: DocumentFile | null;
  readonly handoffs: Asked<readonly Listed[]>;
  readonly catalog: Catalog;
  readonly compose: Compose;
  readonly chosen: Chosen | null;
  /** Whether it was asked for that the chosen handoff be edited, and something of it would be lost in the fields. */
  readonly cannotEdit: boolean;
  readonly result: Asked<MessageResult>;
}

/** What the account permits and knows, as it is typed. */
export interface Settings {
  readonly profile: NonNullable<CheckOptions["profile"]>;
  readonly numbers: NonNullable<CheckOptions["numbers"]>;
  readonly templates: NonNullable<CheckOptions["templates"]>;
  readonly hosts: string;
  readonly sentToday: string;
  /** The states whose stricter windows hold, by their two letters with commas between. */
  readonly stateWindows: string;
  readonly skills: string;
  readonly maxRecipients: string;
  readonly maxRows: string;
  readonly maxLines: string;
  /** So many lines of each set that give nobody were looked at and are nobody's. */
  readonly acceptUnread: number;
}

/** Where recipients come from. A file is a reference; its bytes are read by the worker. */
export type Source =
  | { readonly kind: "file" | "request"; readonly name: string; readonly size: number; readonly blob: Blob }
  | { readonly kind: "lines" };

export type FileSource = Exclude<Source, { kind: "lines" }>;

/** A list or request that was read before, and how. */
export interface Earlier {
  readonly source: FileSource;
  readonly reading: Reading;
}

/** A box for a message, for recipients, or for a set of them. */
export type Box = "message" | "recipients" | SetOption;

/** A file of what is not read here: a web page in its place, or records of JSON. */
export interface NoList {
  readonly kind: "page" | "records";
  readonly name: string;
  readonly title: string;
  readonly source: Blob;
  readonly from: Box;
}

/** A file or text that was put into a box that is for something else, and was taken for what it is. */
export interface Moved {
  readonly name: string;
  readonly kind: Exclude<FileKind, "answer" | "changes" | NoList["kind"]>;
  /** The box that it was put into. */
  readonly from: Box;
  /** What is not taken before somebody says so, because changes of what is there would be lost. */
  readonly waits?: Source;
}

/** `before` is what the same list was read as until now: it is being read again, or could not be. */
export type Run =
  | { readonly state: "nothing" }
  | { readonly state: "reading"; readonly progress: Done; readonly before: Result | null }
  | { readonly state: "cancelled" }
  | { readonly state: "failed"; readonly problem: Problem; readonly before: Result | null }
  | { readonly state: "done"; readonly result: Result };

/** What is to be mended in many rows at once, and what has to be said for it. */
export interface Fixing {
  /** The cause under which it stands; nothing where it mends the file and no recipient. */
  readonly code: RuleCode | null;
  readonly kind: MendKind;
  readonly country: string;
  readonly column: string;
  readonly value: string;
  readonly proposal: Asked<Proposed>;
}

export interface RecipientsState {
  readonly tab: "file" | "lines";
  readonly lines: string;
  readonly source: Source | null;
  readonly run: Run;
  readonly only: Only;
  readonly order: Order;
  readonly reading: Reading;
  /** The heading as it was found before anything was said of it, or than was needed to read it at all. */
  readonly heading: Heading | null;
  /** Whether the columns are being matched. */
  readonly matching: boolean;
  /** The lists that were read for this message so far, which rows may come back from. */
  readonly earlier: readonly Earlier[];
  /** Those of them whose accepted recipients are not accepted again. */
  readonly after: readonly Earlier[];
  /** What was changed in recipients that were looked at, to be changed in them again when they are read again. */
  readonly mended: readonly MendSteps[];
  /** What tells the lists that were looked at in this file from others: one, or some sheets of a workbook. */
  readonly seen: readonly string[];
  /** The same of the file that was open last, while the one that takes its place is not read yet. */
  readonly closed: readonly string[];
  /** Whether a row was asked for that holds no recipient. */
  readonly noRow: boolean;
  /** Why a file of changes, or a change of a typed line, could not be made. */
  readonly refused: Problem | null;
  readonly fixing: Fixing | null;
}

export const DAYS = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"] as const;
export type Day = (typeof DAYS)[number];

/** The sending window of a weekday, in minutes after midnight at the recipient's place. */
export interface Window {
  readonly day: Day;
  readonly on: boolean;
  readonly opens: number;
  readonly closes: number;
}

export interface ScheduleState {
  readonly own: boolean;
  readonly windows: readonly Window[];
  /** From when on it is sent, in milliseconds since 1970; nothing is now, whenever it is asked. */
  readonly at: number | null;
  /** Messages that a channel sends in a second, and whose midnight ends a day, as they are typed. */
  readonly rate: string;
  readonly dayZone: string;
}

/** Prices as they are typed, by `sms` for all countries or `sms:US` for one. They stay in the page. */
export type Prices = Readonly<Record<string, string>>;

export interface Campaign {
  readonly name: string;
  readonly skill: string;
  readonly templateId: string;
  readonly outboundNumber: string;
  readonly account: string;
  readonly region: Region;
  readonly consent: boolean;
}

export interface HandoverState {
  readonly campaign: Campaign;
  /** What was found on what all requests say. */
  readonly head: readonly Finding[];
  /** Whether files were asked for, so that what is missing is marked. */
  readonly tried: boolean;
  readonly row: number;
  /** Nothing is found on a row that holds no recipient. */
  readonly shown: Asked<Shown | null>;
  /** Whether the page to approve is looked at. */
  readonly looking: boolean;
  readonly making: Asked<{ readonly name: string }>;
  readonly prices: Prices;
  /** What the list costs at these prices, as the engine says. */
  readonly cost: Asked<Cost>;
}

/** The words of the service that are explained at the foot of the page. */
export interface ExplainState {
  readonly open: boolean;
  readonly asked: string;
  /** Whether it was typed here, or is a term of the page that was followed. */
  readonly from: "typed" | "term";
  /** How many terms were followed. */
  readonly followed: number;
}

/** An answer of the service, and what it means. The file is kept, to be read again for the rows that it refuses. */
export interface Answered {
  readonly name: string;
  readonly source: Blob;
  readonly report: AnswerReport;
  /** What it was held against. */
  readonly against: Origin | null;
  /** Whether no case could be made of what was not as forecast. */
  readonly noCase: boolean;
}

/** What the browser has no room to keep for when the page is loaded again. */
export interface Unkept {
  /** Of the set-up its message, or all of it. */
  readonly setup: "message" | "all" | null;
  /** What was changed in recipients. */
  readonly changes: boolean;
}

/** That a set-up came back, and whether there were recipients beside it, which did not. */
export interface Back {
  readonly withoutRecipients: boolean;
  /** The name of its message's file, if that was too large to be kept; empty where it has none. */
  readonly withoutMessage: string | null;
  /** The sets that were there, which did not come back either. */
  readonly withoutSets: readonly SetOption[];
}

export interface State {
  /** What the service answered, where somebody put an answer into a box. */
  readonly answer: Asked<Answered>;
  /** What was found in a box that is for something else, until something else is put into one. */
  readonly moved: Moved | null;
  /** A web page that was put into a box, until something else is. */
  readonly noList: NoList | null;
  /** The last step that was looked at. */
  readonly furthest: number;
  /** What the engine is, as soon as it has started. */
  readonly about: About | null;
  /** Whether the page was opened with a link that cannot be read. */
  readonly brokenLink: boolean;
  /** Whether the texts of the language that was chosen last could not be fetched. */
  readonly noTexts: boolean;
  /** What came back with the set-up when the page was loaded again; recipients never do. */
  readonly back: Back | null;
  readonly unkept: Unkept;
  readonly step: Step;
  readonly locale: Locale;
  readonly message: MessageState;
  readonly settings: Settings;
  readonly sets: Sets;
  readonly setsRead: SetsRead;
  readonly recipients: RecipientsState;
  readonly schedule: ScheduleState;
  /** When the messages of the list go, as the engine says. */
  readonly plan: Asked<Schedule>;
  readonly handover: HandoverState;
  readonly explain: ExplainState;
}
