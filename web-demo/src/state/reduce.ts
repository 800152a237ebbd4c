/** Every change of the state, in one place. */
import type { Cost, Finding, NeedAs, Only, Schedule } from "sendcheck";
import {
  IN_ORDER,
  type About,
  type Listed,
  type Mend,
  type MessageResult,
  type Order,
  type Problem,
  type SetOption,
  type SetResult,
  type Shown,
} from "../engine/calls.js";
import type { Locale } from "../i18n/index.js";
import { STEPS } from "./model.js";
import {
  confirmed,
  FOUND_OUT,
  foundOut,
  isFoundOut,
  headingOf,
  withChoice,
  type Choice,
  type Heading,
  type Kept,
  type Reading,
  type Rewriting,
  type Sheet,
} from "./reading.js";
import { fileOf, originOf, standingOf } from "./origin.js";
import { fixOf } from "./fixing.js";
import { afterRun } from "./mended.js";
import { resultOf } from "./run.js";
import type { SetGiven } from "./sets.js";
import type {
  Asked,
  Back,
  Campaign,
  Catalog,
  Chosen,
  Compose,
  Day,
  DocumentFile,
  Earlier,
  ExplainState,
  Fixing,
  MessageState,
  Moved,
  RecipientsState,
  Run,
  ScheduleState,
  Settings,
  Source,
  State,
  Step,
  Unkept,
  NoList,
  Window,
} from "./model.js";

export type Action =
  | { type: "about"; about: About }
  | { type: "step"; step: Step }
  | { type: "locale"; locale: Locale }
  | { type: "no-texts" }
  | { type: "restore"; state: State }
  | { type: "broken-link" }
  | { type: "back"; back: Back | null }
  | { type: "unkept"; change: Partial<Unkept> }
  | { type: "message-tab"; tab: MessageState["tab"] }
  | { type: "pasted"; text: string; document?: DocumentFile }
  | { type: "handoffs"; handoffs: Asked<readonly Listed[]> }
  | { type: "catalog"; change: Partial<Catalog> }
  | { type: "compose"; change: Partial<Compose> }
  | { type: "cannot-edit" }
  | { type: "choose"; chosen: Chosen | null }
  | { type: "message-result"; result: Asked<MessageResult> }
  | { type: "settings"; change: Partial<Settings> }
  | { type: "set"; option: SetOption; set: SetGiven }
  | { type: "set-read"; option: SetOption; read: Asked<SetResult> }
  | { type: "recipients-tab"; tab: RecipientsState["tab"] }
  | { type: "lines"; text: string }
  | { type: "source"; source: Source | null }
  | { type: "answer"; answer: State["answer"] }
  | { type: "moved"; moved: Moved }
  | { type: "no-list"; file: NoList | null }
  | { type: "run"; run: Run }
  | { type: "only"; only: Only }
  | { type: "order"; order: Order }
  | { type: "no-row" }
  | { type: "refused"; problem: Problem | null }
  | { type: "reading"; change: Rewriting }
  | { type: "sheet"; sheet: Sheet }
  | { type: "match"; need: string; choice: Choice }
  | { type: "confirm"; needs: readonly NeedAs[] }
  | { type: "recall"; found: Kept; heading: Heading }
  | { type: "match-anew" }
  | { type: "after"; after: readonly Earlier[]; reading: Reading }
  | { type: "by-itself" }
  | { type: "fixing"; fixing: Fixing | null }
  | { type: "proposed"; fix: Mend; proposal: Fixing["proposal"] }
  | { type: "matching"; open: boolean }
  | { type: "own-windows"; own: boolean }
  | { type: "window"; day: Day; change: Partial<Window> }
  | { type: "windows"; windows: readonly Window[] }
  | { type: "send-from"; at: number | null }
  | { type: "sending"; change: Partial<Pick<ScheduleState, "rate" | "dayZone">> }
  | { type: "plan"; plan: Asked<Schedule> }
  | { type: "price"; of: string; price: string }
  | { type: "cost"; cost: Asked<Cost> }
  | { type: "campaign"; change: Partial<Campaign> }
  | { type: "head"; findings: readonly Finding[] }
  | { type: "tried" }
  | { type: "looking"; looking: boolean }
  | { type: "row"; row: number }
  | { type: "shown"; shown: Asked<Shown | null> }
  | { type: "making"; making: State["handover"]["making"] }
  | { type: "ask"; text: string; from: ExplainState["from"] }
  | { type: "explain-open"; open: boolean };

export type Act = (action: Action) => void;

export function reduce(state: State, action: Action): State {
  const { message, recipients, schedule, handover } = state;
  const read = (reading: Reading): State => unasked({ ...state, recipients: { ...recipients, reading } });
  switch (action.type) {
    case "about":
      return { ...state, about: action.about };
    case "step":
      return { ...state, step: action.step, furthest: Math.max(state.furthest, STEPS.indexOf(action.step)) };
    case "locale":
      return { ...state, locale: action.locale, noTexts: false };
    case "no-texts":
      return { ...state, noTexts: true };
    case "restore":
      return { ...action.state, about: state.about };
    case "broken-link":
      return { ...state, brokenLink: true };
    case "back":
      return { ...state, back: action.back };
    case "unkept":
      return { ...state, unkept: { ...state.unkept, ...action.change } };
    case "message-tab":
      return { ...state, message: { ...message, tab: action.tab } };
    case "pasted":
      return {
        ...state,
        moved: null,
        noList: null,
        message: { ...message, pasted: action.text, document: action.document ?? null },
      };
    case "handoffs":
      return { ...state, message: { ...message, handoffs: action.handoffs } };
    case "catalog":
      return { ...state, message: { ...message, catalog: { ...message.catalog, page: 0, ...action.change } } };
    case "compose":
      return { ...state, message: { ...message, compose: { ...message.compose, ...action.change } } };
    case "cannot-edit":
      return { ...state, message: { ...message, cannotEdit: true } };
    case "choose":
      return chosen(state, action.chosen);
    case "message-result":
      return { ...state, message: { ...message, result: action.result } };
    case "settings":
      return { ...state, settings: { ...state.settings, ...action.change } };
    case "set":
      return {
        ...state,
        moved: null,
        noList: null,
        sets: { ...state.sets, [action.option]: action.set },
        settings: unaccepted(state, action.option, action.set),
      };
    case "set-read":
      return { ...state, setsRead: { ...state.setsRead, [action.option]: action.read } };
    case "recipients-tab":
      return { ...state, recipients: { ...recipients, tab: action.tab } };
    case "lines":
      return unasked({ ...state, moved: null, noList: null, recipients: typed(recipients, action.text) });
    case "answer":
      return { ...state, noList: null, answer: action.answer };
    case "no-list":
      return { ...state, moved: null, noList: action.file };
    case "moved":
      return { ...state, moved: action.moved };
    case "source":
      // Another list: what an answer was held against is gone.
      return unasked({
        ...state,
        answer: { state: "nothing" },
        moved: null,
        noList: null,
        back: null,
        recipients: replaced(recipients, action.source),
      });
    case "run":
      return {
        ...state,
        recipients: ran(recipients, action.run),
        // Another list goes at other times.
        plan: action.run.state === "done" ? state.plan : { state: "nothing" },
        handover: rewound(handover, action.run),
      };
    case "only":
      return { ...state, recipients: { ...recipients, only: action.only, noRow: false } };
    case "order":
      return { ...state, recipients: { ...recipients, order: action.order } };
    case "no-row":
      return { ...state, recipients: { ...recipients, noRow: true } };
    case "refused":
      return { ...state, recipients: { ...recipients, refused: action.problem } };
    case "reading":
      return read(rewritten(recipients.reading, action.change));
    case "sheet":
      return unasked({ ...state, recipients: otherSheet(recipients, action.sheet) });
    case "match":
      return read(withChoice(recipients.reading, action.need, action.choice));
    case "confirm":
      return unasked({
        ...state,
        recipients: { ...recipients, reading: confirmed(recipients.reading, action.needs), matching: false },
      });
    case "recall":
      return {
        ...state,
        recipients: {
          ...recipients,
          reading: recalled(action.found, recipients.reading),
          heading: action.heading,
        },
      };
    case "match-anew":
      return unasked({
        ...state,
        recipients: { ...recipients, reading: foundOut(recipients.reading.sheet), matching: true },
      });
    case "after":
      return unasked({ ...state, recipients: { ...recipients, after: action.after, reading: action.reading } });
    case "by-itself":
      return unasked({ ...state, recipients: { ...recipients, after: [], earlier: [] } });
    case "fixing":
      return { ...state, recipients: { ...recipients, fixing: action.fixing } };
    case "proposed":
      return { ...state, recipients: { ...recipients, fixing: answered(recipients.fixing, action) } };
    case "matching":
      return { ...state, recipients: { ...recipients, matching: action.open } };
    case "own-windows":
      return { ...state, schedule: { ...schedule, own: action.own } };
    case "window":
      return { ...state, schedule: { ...schedule, windows: schedule.windows.map(change(action.day, action.change)) } };
    case "windows":
      return { ...state, schedule: { ...schedule, windows: action.windows } };
    case "send-from":
      return { ...state, schedule: { ...schedule, at: action.at } };
    case "sending":
      return { ...state, schedule: { ...schedule, ...action.change } };
    case "price":
      return { ...state, handover: { ...handover, prices: { ...handover.prices, [action.of]: action.price } } };
    case "cost":
      return { ...state, handover: { ...handover, cost: action.cost } };
    case "plan":
      return { ...state, plan: action.plan };
    case "campaign":
      return { ...state, handover: { ...handover, campaign: { ...handover.campaign, ...action.change } } };
    case "head":
      return { ...state, handover: { ...handover, head: action.findings } };
    case "tried":
      return { ...state, handover: { ...handover, tried: true } };
    case "looking":
      return { ...state, handover: { ...handover, looking: action.looking } };
    case "row":
      return { ...state, handover: { ...handover, row: action.row } };
    case "shown":
      return { ...state, handover: { ...handover, shown: action.shown } };
    case "making":
      return { ...state, handover: { ...handover, making: action.making } };
    case "ask":
      return { ...state, explain: asked(state.explain, action.text, action.from) };
    case "explain-open":
      return { ...state, explain: { ...state.explain, open: action.open } };
  }
}

/** What a fix would change, if that is still the one that is meant. */
function answered(now: Fixing | null, { fix, proposal }: { fix: Mend; proposal: Fixing["proposal"] }): Fixing | null {
  const isMeant = now !== null && JSON.stringify(fixOf(now)) === JSON.stringify(fix);
  return isMeant ? { ...now, proposal } : now;
}

function asked(explain: ExplainState, text: string, from: ExplainState["from"]): ExplainState {
  const followed = explain.followed + (from === "term" ? 1 : 0);
  return { ...explain, open: true, asked: text, from, followed };
}

/** Another message: what was found out about the last one no longer holds. */
function chosen(state: State, chosen: Chosen | null): State {
  const result: MessageState["result"] = { state: chosen ? "busy" : "nothing" };
  // Who goes on writing a message means the same by its variables; another message may not.
  const stays = state.message.chosen?.from.kind === "composed" && chosen?.from.kind === "composed";
  const recipients = stays ? state.recipients : { ...state.recipients, ...UNREAD, earlier: [] };
  return unasked({
    ...state,
    brokenLink: false,
    message: { ...state.message, chosen, cannotEdit: false, result },
    recipients,
  });
}

/** That lines are nobody's was said of the file in which they stand. */
function unaccepted({ settings, sets }: State, option: SetOption, { text, file }: SetGiven): Settings {
  const isOther = sets[option].text !== text || sets[option].file !== file;
  return isOther && settings.acceptUnread > 0 ? { ...settings, acceptUnread: 0 } : settings;
}

/** Who agreed did so to one message, and stands in one list: of others it has to be said anew. */
function unasked(state: State): State {
  const { handover } = state;
  return { ...state, handover: { ...handover, campaign: { ...handover.campaign, consent: false }, tried: false } };
}

/** Of a list that nobody has looked at yet. */
const UNREAD = {
  run: { state: "nothing" },
  reading: FOUND_OUT,
  heading: null,
  matching: false,
  after: [],
  fixing: null,
} as const;

/** Another list; rows of the one before may come back with it. */
function replaced(recipients: RecipientsState, source: Source | null): RecipientsState {
  const { source: last, run, reading, after, seen } = recipients;
  const file = fileOf(last);
  const isRead = file !== null && run.state === "done";
  const known = isRead ? [...after, { source: file, reading }] : recipients.earlier;
  // Rows come back to lists, consumers to requests.
  const earlier = source ? known.filter((each) => originOf(each.source) === originOf(source)) : known;
  const closed = seen.length > 0 ? seen : recipients.closed;
  return { ...recipients, ...UNREAD, source, only: {}, order: IN_ORDER, earlier, seen: [], closed };
}

/** Another sheet is another list of the same file: nothing that was said or found holds for it. What was changed waits. */
function otherSheet(recipients: RecipientsState, sheet: Sheet): RecipientsState {
  const { after } = recipients;
  return { ...recipients, ...UNREAD, after, reading: foundOut(sheet), only: {} };
}

/** What was said of a file does not hold for lines that are typed. */
function typed(recipients: RecipientsState, lines: string): RecipientsState {
  const first = recipients.source?.kind === "lines" ? {} : { ...UNREAD, seen: [] };
  return { ...recipients, ...first, lines, source: { kind: "lines" } };
}

/** A list whose columns are not certain has them matched first, unless that was put off. */
function ran(recipients: RecipientsState, run: Run): RecipientsState {
  if (run.state !== "done") return { ...recipients, run, fixing: null, refused: null };
  const { result } = run;
  const mended = afterRun(recipients, result);
  const seen = [...new Set([...recipients.seen, result.mended.fingerprint])];
  const first = resultOf(recipients.run) === null;
  const matching = first && standingOf(result) !== "certain" ? true : recipients.matching;
  const isFound = result.origin === "list" && (isFoundOut(recipients.reading) || recipients.heading === null);
  const heading = isFound ? headingOf(result) : recipients.heading;
  const settled = { closed: [], noRow: false, fixing: null, refused: null };
  return { ...recipients, run, matching, heading, mended, seen, ...settled };
}

function recalled({ delimiter, encoding, numbers, columns }: Kept, { sheet }: Reading): Reading {
  return { ...FOUND_OUT, sheet, delimiter, encoding, numbers, columns, recalled: true };
}

/** Other cells are other columns: what was chosen among the old ones no longer holds. */
function rewritten(reading: Reading, change: Rewriting): Reading {
  const columns = "delimiter" in change ? FOUND_OUT.columns : reading.columns;
  return { ...reading, ...change, columns, recalled: false };
}

/** Another list: the first of its recipients is shown first. */
function rewound(handover: State["handover"], run: Run): State["handover"] {
  // While a list is read again the last message stays beside the columns that are being matched.
  if (run.state !== "done" && resultOf(run)) return handover;
  if (run.state !== "done") return { ...handover, shown: { state: "nothing" }, cost: { state: "nothing" } };
  return { ...handover, row: run.result.firstRow, shown: { state: "nothing" }, making: { state: "nothing" } };
}

function change(day: Day, change: Partial<Window>): (window: Window) => Window {
  return (window) => (window.day === day ? { ...window, ...change } : window);
}
