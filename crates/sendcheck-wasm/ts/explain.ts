/** What a word of the service means. */
import { glossary, type WordEntry } from "./glossary.js";
import { type RuleEntry, ruleTable } from "./rule-table.js";

/** What a text is that somebody asked about. */
export type Explained =
  | { readonly kind: "rule"; readonly rule: RuleEntry }
  | { readonly kind: "word"; readonly word: WordEntry }
  | { readonly kind: "unknown"; readonly nearest: string | null };

// Asked each time: what a module does when it is loaded keeps the table in every bundle that takes a limit from beside it.
const rules = (): readonly RuleEntry[] => Object.values(ruleTable);

/**
 * What a word of the service means: a code or an error message, a state of a recipient, a delivery error with or without
 * who says so, a refusal, or the JSON of one. Case, blanks, `_` and `-` make no difference.
 *
 * ```js
 * import { explain } from "sendcheck/rules";
 *
 * explain("MISSING_VARIABLE=5"); // { kind: "rule", rule: { code: "MISSING_VARIABLE", … } }
 * explain("21614"); // { kind: "word", word: { names: ["outbound_twilio_21614"], … } }
 * explain("SKIPED"); // { kind: "unknown", nearest: "SKIPPED" }
 * ```
 */
export function explain(text: string): Explained {
  const given = bare(String(text));
  const asked = message(given) ?? given;
  const rule = rules().find((rule) => isOf(rule, asked));
  if (rule) return { kind: "rule", rule };
  const word = glossary.find(({ names }) => names.some((name) => isCalled(name, asked)));
  return word ? { kind: "word", word } : { kind: "unknown", nearest: nearest(asked) };
}

function bare(text: string): string {
  return text
    .trim()
    .replace(/^['"`]+|['"`]+$/g, "")
    .trim();
}

/** What the JSON of an answer says. */
function message(text: string): string | undefined {
  if (!text.startsWith("{")) return undefined;
  try {
    const { errorMessage, message, errorCode } = JSON.parse(text) as Record<string, unknown>;
    return [errorMessage, message, errorCode].find((each) => typeof each === "string") as string | undefined;
  } catch {
    return undefined;
  }
}

/** Whether a text is the code of a rule, or one of its error messages. */
function isOf({ code, spelled }: RuleEntry, text: string): boolean {
  const asked = bare(text).toLowerCase();
  const sentence = /^(.*?)[: ]*<[^>]*>$/.exec(spelled.includes("=") ? "" : spelled)?.[1]?.toLowerCase();
  return asked.split("=")[0]?.trim() === code.toLowerCase() || (sentence !== undefined && asked.startsWith(sentence));
}

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** Whether a text is this name; of a delivery error the number alone will do, and an `X` of a name is any digit. */
function isCalled(name: string, text: string): boolean {
  const [known, asked] = [letters(name), letters(text)];
  if (known === asked) return true;
  if (known.endsWith("xx")) {
    return asked.length === known.length && asked.startsWith(known.slice(0, -2)) && /\d\d$/.test(asked);
  }
  return /_(\d{3,})$/.exec(name)?.[1] === asked;
}

/** The known name that was probably meant: at most a third of the letters differ, and no digit. */
function nearest(text: string): string | null {
  const asked = text.split(/[=:]/)[0]?.trim() ?? "";
  if (asked.length === 0 || asked.length > 64) return null;
  const digits = (text: string) => text.replace(/\D/g, "");
  const all = [...rules().map(({ code }): string => code), ...glossary.flatMap(({ names }) => names)];
  const names = all.filter((name) => digits(name) === digits(asked));
  if (names.length === 0) return null;
  const near = (asked: string) => {
    const all = names.map((name) => ({ name, distance: distance(asked.toLowerCase(), name.toLowerCase()) }));
    const best = all.reduce((best, each) => (each.distance < best.distance ? each : best));
    return best.distance <= Math.max(asked.length, 3) / 3 ? best.name : null;
  };
  return near(asked.replace(/[ -]/g, "_")) ?? near(asked);
}

/** The Levenshtein distance. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: one.length + 1 }, (_, index) => index);
  for (const [above, letter] of [...other].entries()) {
    const next = [above + 1];
    for (let at = 1; at <= one.length; at += 1) {
      const replaced = (row[at - 1] ?? 0) + (one[at - 1] === letter ? 0 : 1);
      next.push(Math.min(replaced, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[one.length] ?? 0;
}
