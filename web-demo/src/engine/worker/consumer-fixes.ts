/**
 * What can be mended in many consumers of a request at once. The engine proposes that for lists, so the consumers are put to it as
 * rows of one, with a column for each thing that the message needs; what it changes there is changed where the consumer has it.
 */
import {
  checkHandoff,
  openRecipients,
  splitRequest,
  type CheckRequestOptions,
  type Fix,
  type HandoffColumn,
  type Recipients as Rows,
} from "sendcheck";
import type { Mend, Offer } from "../calls.js";
import type { JudgedRequest } from "./judged.js";

/** A value of a consumer that is to be another one. */
export interface ConsumerChange {
  /** The consumer, counted from 1. */
  readonly row: number;
  /** The pointers of the members that hold it. */
  readonly pointers: readonly string[];
  readonly before: string;
  readonly value: string;
}

/** What a fix makes of a request. */
export type ConsumerEdit =
  | { readonly kind: "values"; readonly changes: readonly ConsumerChange[]; readonly doubtful: number }
  | { readonly kind: "drop"; readonly rows: ReadonlySet<number> }
  /** Everything that is no strict JSON is written as such. */
  | { readonly kind: "strict" };

/** The members of a consumer that may hold numbers. */
const ADDRESSES = "consumerContent";
const OBJECTS = { header: "headerVariables", body: "variables", button: "buttonVariables" } as const;

type Members = Readonly<Record<string, unknown>>;

export class ConsumerFixes {
  readonly #columns: readonly HandoffColumn[];
  readonly #rows: Rows | null;

  constructor(
    readonly judged: JudgedRequest,
    readonly options: CheckRequestOptions,
  ) {
    this.#columns = columnsOf(judged, options);
    this.#rows = this.#list();
  }

  /** The pointers of the values that the message needs. */
  get needed(): string[] {
    return this.#columns.filter(({ fills }) => fills !== "address").map(pointerOf);
  }

  /** The fixes that would change something, by what was found. */
  offers(): Offer[] {
    const { byCode } = this.judged.report.summary;
    const ofLists = (this.#rows?.fixes() ?? []).filter(
      ({ code, fix }) => code in byCode && fix !== "drop-duplicates" && fix !== "drop-failed",
    );
    return [...this.#repairs(), ...ofLists, ...this.#duplicates()];
  }

  /** What a fix would change. */
  edit(fix: Mend): ConsumerEdit {
    switch (fix.fix) {
      case "repair":
        return { kind: "values", changes: this.#repaired(), doubtful: 0 };
      case "drop-duplicates":
        return { kind: "drop", rows: new Set(this.#repeated()) };
      case "drop-failed":
        return { kind: "drop", rows: new Set(this.#failed(fix.code)) };
      case "strict-json":
        return { kind: "strict" };
      default:
        return this.#ofList(fix);
    }
  }

  free(): void {
    this.#rows?.free();
  }

  #ofList(fix: Fix): ConsumerEdit {
    const { changes, doubtful } = this.#rows?.propose(fix) ?? { changes: [], doubtful: 0 };
    const values = changes.flatMap((change): ConsumerChange[] => {
      if ("dropped" in change) return [];
      const { row, column, before, value } = change;
      const pointers = this.#pointers(row, this.#columns[column - 1], before ?? "");
      return pointers.length > 0 ? [{ row, pointers, before: before ?? "", value: value ?? "" }] : [];
    });
    return { kind: "values", changes: values, doubtful };
  }

  /** The consumers as a list; nothing where they make none. */
  #list(): Rows | null {
    const columns = this.#columns.map(({ name }) => name);
    if (columns.length === 0 || this.judged.consumers.length === 0) return null;
    const rows = this.judged.consumers.map((consumer) => this.#columns.map((column) => held(consumer, column)));
    const { after: _, ...options } = this.options;
    try {
      return openRecipients({ columns, rows }, { ...options, numbersAsGiven: true });
    } catch {
      return null;
    }
  }

  /** Where a consumer has what stands in a column of the list. */
  #pointers(row: number, column: HandoffColumn | undefined, before: string): string[] {
    if (!column) return [];
    if (column.fills !== "address") {
      const there = membersOf(this.judged.consumers[row - 1], OBJECTS[column.fills])[column.variable ?? ""];
      // A number or an object is not empty, whatever it is worth.
      return (there ?? "") === before ? [pointerOf(column)] : [];
    }
    const addresses = membersOf(this.judged.consumers[row - 1], ADDRESSES);
    const same = Object.keys(addresses).filter((channel) => addresses[channel] === before);
    return same.map((channel) => `/${ADDRESSES}/${escaped(channel)}`);
  }

  /** Numbers that are fine but for how they are written. */
  #repaired(): ConsumerChange[] {
    const { repaired, requests, report } = this.#repair();
    const accepted = report.recipients.flatMap(({ row, verdict }) => (verdict === "accepted" ? [row] : []));
    const posted = repaired.length > 0 ? requests.flatMap(({ body }) => JSON.parse(body).consumers as unknown[]) : [];
    return repaired.flatMap((row) => {
      const now = membersOf(posted[accepted.indexOf(row)], ADDRESSES);
      const before = membersOf(this.judged.consumers[row - 1], ADDRESSES);
      return Object.entries(now).flatMap(([channel, value]): ConsumerChange[] =>
        typeof value !== "string" || value === before[channel]
          ? []
          : [{ row, pointers: [`/${ADDRESSES}/${escaped(channel)}`], before: String(before[channel] ?? ""), value }],
      );
    });
  }

  #repair(): Pick<ReturnType<typeof splitRequest>, "repaired" | "requests" | "report"> {
    const none = { repaired: [], requests: [], report: this.judged.report };
    return this.judged.isRefused ? none : splitRequest(this.judged.bytes, { ...this.options, repair: true });
  }

  /** Under each rule that failed one of them. */
  #repairs(): Offer[] {
    const rows = new Set(this.#repair().repaired);
    const failed = this.judged.report.recipients.filter(({ row, verdict }) => rows.has(row) && verdict === "failed");
    const codes = failed.flatMap(({ findings }) => findings.filter(({ severity }) => severity === "error"));
    return [...new Set(codes.map(({ code }) => code))].map((code) => ({ code, fix: "repair" }));
  }

  /** The consumers whose number another one has who did not fail. */
  #repeated(): number[] {
    const { duplicates } = this.judged.split;
    const { consumers = [] } = duplicates === null ? {} : (JSON.parse(duplicates) as { consumers?: unknown[] });
    return consumers.flatMap((consumer) => {
      const { row } = membersOf(consumer, "sendcheck");
      return typeof row === "number" ? [row] : [];
    });
  }

  #duplicates(): Offer[] {
    const rows = new Set(this.#repeated());
    const found = this.judged.report.recipients.find(({ row }) => rows.has(row));
    const error = found?.findings.find(({ severity }) => severity === "error");
    return error ? [{ code: error.code, fix: "drop-duplicates" }] : [];
  }

  #failed(code: string | undefined): number[] {
    return this.judged.report.recipients.flatMap(({ row, verdict, findings }) =>
      verdict === "failed" && (code === undefined || findings.some((finding) => finding.code === code)) ? [row] : [],
    );
  }
}

/** Where a consumer has what fills this, but for numbers. */
export function pointerOf({ fills, variable }: HandoffColumn): string {
  return fills === "address" ? `/${ADDRESSES}` : `/${OBJECTS[fills]}/${escaped(variable ?? "")}`;
}

/** What the message needs, of several handoffs that one which the request names. */
function columnsOf({ request }: JudgedRequest, { handoff, pick }: CheckRequestOptions): readonly HandoffColumn[] {
  const reports = checkHandoff(handoff);
  const wanted = pick ?? request.templateId;
  const named = reports.find(({ id }) => id !== null && id === wanted);
  return (named ?? (reports.length === 1 ? reports[0] : undefined))?.columns ?? [];
}

function held(consumer: unknown, { fills, variable }: HandoffColumn): string {
  const members = fills === "address" ? membersOf(consumer, ADDRESSES) : membersOf(consumer, OBJECTS[fills]);
  const value = fills === "address" ? Object.values(members)[0] : members[variable ?? ""];
  return typeof value === "string" ? value : "";
}

/** The members of a member that is an object. */
function membersOf(of: unknown, name: string): Members {
  const inner = typeof of === "object" && of !== null ? (of as Members)[name] : undefined;
  return typeof inner === "object" && inner !== null ? (inner as Members) : {};
}

/** A name as a token of a JSON pointer. */
function escaped(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}
