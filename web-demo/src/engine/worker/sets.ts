/** Sets of recipients beside the list: read by themselves to be shown, and with every check. */
import {
  check,
  initWorkbooks,
  openFile,
  SendcheckError,
  type CheckOptions,
  type Json,
  type SavedReading,
} from "sendcheck";
import type { Calls, SetAsk, SetOption, SetResult, SetsAsk } from "../calls.js";
import { bytesOf } from "./bytes.js";

/** How workbooks begin: ZIP archives, and the compound files of old Office. */
const WORKBOOKS = ["504b0304", "d0cf11e0"];
/** So many columns can be chosen from. */
const COLUMNS = 300;

/** What each set is looked up by, as readings name it. */
const NEEDS = { optedOut: "Phone", activeConversations: "Phone", appUsers: "Id" } as const satisfies Record<
  SetOption,
  string
>;

/** A message that needs of a recipient what the sets are looked up by, and nothing else. */
const ALONE: Readonly<Record<(typeof NEEDS)[SetOption], Json>> = {
  Phone: { type: "sms-twilio", messageComponents: [{ type: "body", content: "Hello", variables: [] }] },
  Id: { type: "inapp", messageComponents: [{ type: "body", content: "Hello", variables: [] }] },
};

/** Options with these sets among them. */
export async function withSets<O extends object>(options: O, sets: SetsAsk): Promise<O & CheckOptions> {
  const given: Record<string, string | Uint8Array<ArrayBuffer>> = {};
  const setReadings: Record<string, SavedReading> = {};
  for (const [option, ask] of Object.entries(sets) as [SetOption, SetAsk][]) {
    given[option] = typeof ask.source === "string" ? ask.source : await bytesOf(ask.source);
    setReadings[option] = readingOf(option, ask);
  }
  if (Object.values(given).some(mayBeWorkbook)) await initWorkbooks();
  return { ...options, ...given, ...(Object.keys(given).length > 0 ? { setReadings } : {}) } as O & CheckOptions;
}

/** How a set is read, and what is wrong with it whoever is looked up in it. */
export async function set({ option, ...ask }: Calls["set"]["ask"]): Promise<SetResult> {
  const handoff = ALONE[NEEDS[option]];
  const options = await withSets({ handoff }, { [option]: ask });
  const { request } = check({ consumers: [] }, options);
  const findings = request.filter(({ args }) => "set" in args);
  return { ...(await reading(option, ask, handoff)), findings };
}

async function reading(option: SetOption, ask: SetAsk, handoff: Json): Promise<Omit<SetResult, "findings">> {
  const blob = typeof ask.source === "string" ? new Blob([ask.source]) : ask.source;
  try {
    const rows = await openFile(blob, { handoff, ...readingOf(option, ask) });
    const { readAs } = rows.summary();
    const columns = rows
      .sampleColumns()
      .slice(0, COLUMNS)
      .map(({ name }) => name ?? "");
    const read = { readAs, rows: rows.length, columns, encodingSample: rows.encodingSample() };
    rows.free();
    return read;
  } catch (error) {
    // That nobody stands in it is among the findings.
    const kind = error instanceof SendcheckError ? error.reason?.kind : undefined;
    if (kind !== "emptyList" && kind !== "headingOnly") throw error;
    return { readAs: null, rows: 0, columns: [], encodingSample: undefined };
  }
}

function readingOf(option: SetOption, { source, column, encoding, where }: SetAsk): SavedReading {
  return {
    ...(column === null ? {} : { columns: { [NEEDS[option]]: { index: column } } }),
    ...(where.length === 0 ? {} : { where: [...where] }),
    // What is typed has no encoding.
    ...(encoding === "auto" || typeof source === "string" ? {} : { encoding }),
  };
}

function mayBeWorkbook(file: string | Uint8Array): boolean {
  if (typeof file === "string") return false;
  const start = Array.from(file.subarray(0, 4), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return WORKBOOKS.includes(start);
}
