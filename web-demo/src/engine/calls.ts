/** What the page asks its worker, and what comes back. */
import type {
  AnswerReport,
  CallReason,
  CampaignOptions,
  ChannelPreview,
  CheckOptions,
  CheckRequestOptions,
  ColumnSample,
  Cost,
  ErrorKind,
  Finding,
  Fix,
  FixOffer,
  HandoffReport,
  LikelyEncoding,
  ListOptions,
  ListOutcome,
  ListSummary,
  Only,
  Page,
  PageRow,
  Preview,
  ReadAs,
  Reason,
  Schedule,
  ScheduleOptions,
  Summary,
  WebListOptions,
  WorthALook,
} from "sendcheck";
import type { Language } from "sendcheck/messages";

/** Why a call could not be carried out. A bad recipient is none of these. */
export interface Problem {
  readonly kind:
    | ErrorKind
    | "cancelled"
    | "crashed"
    | "unreadable"
    | "no-list"
    | "no-changes"
    | "too-many-files"
    | "untypable";
  readonly message: string;
  /** The same as data; nothing where the message alone says it. */
  readonly reason?: Reason | CallReason;
  /** The option that cannot be used, or the place in a document. */
  readonly path?: string;
  readonly line?: number;
  readonly column?: number;
  readonly code?: string;
  /** The encodings that a list may be in, each with one of its cells. */
  readonly encodings?: readonly LikelyEncoding[];
  /** The sheets of a workbook, of which the one that was read is no list. */
  readonly sheets?: readonly string[];
}

/** How long the draft of a message is while no value is filled in. */
export interface Counts {
  readonly channel: "sms" | "wa";
  readonly characters: number;
  readonly open: number;
  readonly segments: number | null;
  readonly encoding: string | null;
  readonly because: readonly string[];
  /** Characters that cost segments, each with what can stand for it; and how many segments that saves. */
  readonly plain: readonly (readonly [character: string, plain: string])[];
  readonly saves: number;
}

/** What the engine is. */
export interface About {
  readonly version: string;
  readonly phoneMetadata: string;
}

/** Who sends on each channel: a number, an account, or an app. */
export type Senders = Readonly<Partial<Record<ChannelPreview["channel"], string>>>;

export interface MessageResult {
  readonly senders: Senders;
  readonly report: HandoffReport;
  readonly preview: Preview;
  readonly counts: readonly Counts[];
}

/** Recipients that have been checked, whatever they came from. They themselves stay in the worker. */
interface Judged {
  readonly summary: Summary;
  /** What was found on the handoff. */
  readonly handoff: readonly Finding[];
  /** What was found on the list or the request as a whole. */
  readonly whole: readonly Finding[];
  readonly extremes: readonly WorthALook[];
  readonly rows: number;
  /** The data row of the first accepted recipient, or of the first one. */
  readonly firstRow: number;
  /** The first recipients on which something was found: those with errors for a file, all of them for typed lines. */
  readonly mistakes: readonly PageRow[];
  /** Whether these failed before and came back, to be checked after what they came from. */
  readonly cameBack: boolean;
  /** What can be mended in many of them at once. */
  readonly fixes: readonly Offer[];
  /** Which reading this is: the same for as long as the recipients are only mended. */
  readonly reading: number;
  /** What was changed in them. */
  readonly mended: MendSteps;
  readonly made: readonly MadeStep[];
  /** How many steps could not be made again. */
  readonly lost: number;
  /** The SHA-256 of what was read, in hexadecimal digits; nothing of a very large file. */
  readonly fingerprint: string | null;
}

/** What is mended in many recipients at once: as in a list, or what only a request needs. */
export type Mend = Fix | { readonly fix: "repair" | "strict-json" };
export type MendKind = Mend["fix"];

/** A fix that would change something, and for what it is one. */
export interface Offer extends Omit<FixOffer, "fix"> {
  readonly fix: MendKind;
}

/** What somebody changes in a list: a cell that is typed, what a fix changes in so many places, or changes out of a file. */
export type MendStep =
  | { readonly kind: "cell"; readonly row: number; readonly column: number; readonly value: string }
  | { readonly kind: "fix"; readonly fix: Mend; readonly changes: number }
  | { readonly kind: "loaded"; readonly changes: readonly LoadedChange[] };

/** A change that was kept in a file, without what the cell held before. */
export type LoadedChange =
  | { readonly row: number; readonly column: number; readonly value: string | null }
  | { readonly row: number; readonly dropped: boolean };

/** By what rows are put into order; rows that are equal in it stay in the order of the list. */
export const ORDERS = ["row", "number", "verdict", "segments"] as const;

export interface Order {
  readonly by: (typeof ORDERS)[number];
  readonly descending: boolean;
}

/** The order of the list itself. */
export const IN_ORDER: Order = { by: "row", descending: false };

/** What a typed line becomes: another text, or nothing if its row is left out. */
export interface Retyped {
  readonly line: number;
  readonly text: string | null;
}

/** Steps that were made in a list, to be made again in the same one. Of recipients nothing is in it but what was typed. */
export interface MendSteps {
  /** What tells the list from others. */
  readonly fingerprint: string;
  readonly steps: readonly MendStep[];
}

/** A step that was made; of a cell with what it held before, as far as that fits on a screen. */
export interface MadeStep {
  readonly step: MendStep;
  readonly before: string | null;
}

/** What a fix would change, and what would become of the list. */
export interface Proposed {
  readonly fix: Mend;
  readonly changes: number;
  /** The first changes; of a row that is left out nothing but its number. */
  readonly first: readonly ProposedChange[];
  readonly doubtful: number;
  readonly before: ListOutcome;
  readonly after: ListOutcome;
}

export interface ProposedChange {
  readonly row: number;
  readonly cell: { readonly column: number; readonly before: string; readonly after: string } | null;
}

export interface ListResult extends Judged {
  readonly origin: "list";
  readonly summary: ListSummary;
  /** The columns of the file with a few of their cells: the first hundreds, and those that are taken. */
  readonly columns: readonly ColumnSample[];
  /** How many columns there are. */
  readonly width: number;
  /** The first cell that shows whether the encoding was guessed right, where it was. */
  readonly encodingSample: string | undefined;
}

/** A campaign request. Each consumer is judged for itself, also where the service would refuse them all together. */
export interface RequestResult extends Judged {
  readonly origin: "request";
  /** What consumers hold: the pointers of their members, each a column of the table. */
  readonly members: readonly string[];
  /** Whether it is strict JSON, as programs other than the engine read it. */
  readonly isStrict: boolean;
  readonly forecast: ServiceForecast;
  /** How many requests post everybody who is accepted; nothing if the service would refuse every one. */
  readonly parts: number | null;
  /** How many consumers are to be mended, and how many only repeat somebody else's number. */
  readonly toMend: number;
  readonly repeated: number;
}

export type Result = ListResult | RequestResult;

/** What the service would answer to a request as it stands. */
export interface ServiceForecast {
  /** Why the whole request is refused, if it is. */
  readonly refused: string | null;
  readonly accepted: number;
  readonly failed: number;
  /** The messages of those that fail, the most frequent first. */
  readonly messages: readonly (readonly [message: string, consumers: number])[];
  /** The start of the answer's JSON, and whether that is all of it. */
  readonly start: string;
  readonly isAll: boolean;
}

export const SETS = ["optedOut", "activeConversations", "appUsers"] as const;

/** The options that are sets of recipients: who opted out, who is in a conversation, who uses the app. */
export type SetOption = (typeof SETS)[number];

/** A set as it is to be read. */
export interface SetAsk {
  readonly source: Blob | string;
  /** The column in this place; nothing where it is found out. */
  readonly column: number | null;
  /** A label of the WHATWG Encoding standard, or `auto`. */
  readonly encoding: string;
  /** Which lines count, as entries of the option `where`; none where nothing was said. */
  readonly where: readonly string[];
}

export type SetsAsk = Readonly<Partial<Record<SetOption, SetAsk>>>;

/** How a set was read, and what is wrong with that. */
export interface SetResult {
  /** Nothing where nobody stands in it. */
  readonly readAs: ReadAs | null;
  readonly rows: number;
  /** The names of its columns; empty where they have none. */
  readonly columns: readonly string[];
  /** The first cell that shows whether the encoding was guessed right, where it was. */
  readonly encodingSample: string | undefined;
  readonly findings: readonly Finding[];
}

/** What a file is by what it holds; what is none of the others and no JSON is a list. */
export type FileKind = "answer" | "changes" | "handoff" | "list" | "page" | "records" | "request";

/** Recipients as they are to be read. */
export type ReadAsk = {
  readonly after: readonly Blob[];
  /** What was changed in recipients, some of which may be these. */
  readonly mended: readonly MendSteps[];
  /** Who opted out, is in a conversation or uses the app. */
  readonly sets: SetsAsk;
} & (
  | { readonly origin: "list"; readonly source: Blob | string; readonly options: ListOptions }
  | { readonly origin: "request"; readonly source: Blob; readonly options: CheckRequestOptions }
);

/** A recipient with its messages, and the characters that make its SMS dear. */
export interface Shown {
  readonly recipient: PageRow;
  readonly preview: Preview;
  readonly causes: readonly string[];
}

export type Format = "zip" | "ndjson";

/** How recipients come into the service's own web tool: uploaded, or typed in. */
export type WebForm = NonNullable<WebListOptions["form"]>;

/** A file that has been made. */
export interface Made {
  readonly blob: Blob;
  readonly requests: number;
  /** What its name ends in, where that depends on what is in it. */
  readonly ending?: string;
}

/** A handoff of a document, and when it was last changed, in whatever form the document says so. */
export interface Listed extends HandoffReport {
  readonly updated: string | null;
}

export interface MessageAsk {
  readonly text: string;
  readonly pick: string | null;
  readonly policy: CheckOptions;
}

/** Each call by its name: what is asked, and what is answered. */
export interface Calls {
  about: { ask: null; answer: About };
  handoffs: { ask: { text: string; policy: CheckOptions }; answer: readonly Listed[] };
  message: { ask: MessageAsk; answer: MessageResult };
  campaign: { ask: MessageAsk & { meta: CampaignOptions }; answer: Finding[] };
  /** The text of a file, as its byte order mark says. */
  text: { ask: { source: Blob }; answer: string };
  /** One handoff of a document by itself: the whole document where it cannot be taken apart. */
  single: { ask: { text: string; pick: string | null }; answer: string };
  /** The title of a web page; empty where it has none. */
  title: { ask: { source: Blob }; answer: string };
  /** Nothing of JSON that is neither answer, request nor handoff. */
  kind: { ask: { source: Blob | string }; answer: FileKind | null };
  /** The handoff that a request names. */
  templateId: { ask: { source: Blob }; answer: string | null };
  /** How a set of recipients is read, and what is wrong with it. */
  set: { ask: SetAsk & { option: SetOption }; answer: SetResult };
  read: { ask: ReadAsk; answer: Result };
  /** Rule and severity together are a cause, and are met as the answer counts it: by one error of a recipient, and no other. */
  page: { ask: { offset: number; limit: number; only: Only; order: Order }; answer: Page };
  find: { ask: { row: number; only: Only; order: Order }; answer: number };
  neighbour: { ask: { row: number; by: 1 | -1 }; answer: number };
  shown: { ask: { row: number }; answer: Shown | null };
  /** A whole cell, by its column from 1. */
  cell: { ask: { row: number; column: number }; answer: string };
  propose: { ask: { fix: Mend }; answer: Proposed };
  mend: { ask: { step: MendStep }; answer: Result };
  /** Takes the last steps back: one, or all. */
  takeBack: { ask: { all: boolean }; answer: Result };
  /** What a step makes of typed lines; nothing if a value cannot be typed in a line. */
  retyped: { ask: { step: MendStep }; answer: readonly Retyped[] | null };
  /** Makes the changes of a file that was kept. */
  loadChanges: { ask: { source: Blob }; answer: Result };
  changes: { ask: null; answer: Made };
  schedule: { ask: ScheduleOptions; answer: Schedule };
  cost: { ask: { prices: readonly string[] }; answer: Cost };
  requests: { ask: { meta: CampaignOptions; format: Format }; answer: Made };
  webLists: { ask: { form: WebForm }; answer: Made };
  parts: { ask: null; answer: Made };
  forecast: { ask: null; answer: Made };
  /** With sentences in the language of the page. */
  rejected: { ask: { language: Language }; answer: Made };
  answer: { ask: { source: Blob }; answer: AnswerReport | null };
  /** Likewise; `unknown` says that no document has a text of the service. */
  refused: { ask: { source: Blob; language: Language; unknown: string }; answer: Made };
  cases: { ask: { source: Blob }; answer: Made | null };
  report: { ask: null; answer: Made };
}

export type Kind = keyof Calls;

export type Request = { [K in Kind]: { id: number; kind: K; ask: Calls[K]["ask"] } }[Kind];

export type Reply =
  | { id: number; state: "done"; answer: Calls[Kind]["answer"] }
  | { id: number; state: "failed"; problem: Problem }
  | ({ id: number; state: "progress" } & Done);

/** How far a list is: so many of its bytes are read, then so many of its rows are judged. */
export interface Done {
  readonly of: "bytes" | "rows";
  readonly done: number;
  readonly total: number;
}

export type Progress = Extract<Reply, { state: "progress" }>;
