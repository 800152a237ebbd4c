/** What the engine says, as sentences in the language of the page. */
import type { Finding, RuleCode } from "sendcheck";
import { about, meaning, sentence, told, type Catalogue, type WordText } from "sendcheck/messages";
import type { WordEntry } from "sendcheck/rules";
import { partNow } from "../later.js";
import { channelName, isCountry, regionNames } from "./names.js";
import { numbers } from "./number.js";

/** What is said of a rule. */
export interface RuleSaid {
  readonly title: string;
  readonly help: string;
}

/** What is said of a finding. */
export interface FindingSaid {
  readonly message: string;
  readonly help: string;
}

export interface Said {
  finding(finding: Finding): FindingSaid;
  /** Asked for by the steps behind the first alone, which have the table of all rules with them. */
  rule(code: RuleCode): RuleSaid;
  /** What a word of the service means. */
  word(word: WordEntry): WordText;
}

/** What the page calls channels; what it says of one that has no name in a request. */
export interface Names {
  readonly shell: {
    readonly channel: Readonly<Record<string, string>>;
    readonly unaddressed: Readonly<Record<string, string>>;
  };
}

/** In a language that has a catalogue. */
export function saidIn(catalogue: Catalogue, locale: string, names: Names): Said {
  const number = numbers(locale);
  return {
    finding: (finding) => {
      const { message, help } = told(catalogue, finding);
      return { message: grouped(sentence(named(message, finding, locale, names)), finding, number), help };
    },
    rule: (code) => about(catalogue, code),
    word: (word) => {
      const { means, help } = meaning(catalogue, word);
      return { means: sentence(means), help };
    },
  };
}

const english = numbers("en");

/** In English: the engine's own words, but for those of network engineers. */
export const saidInEnglish = (names: Names): Said => ({
  finding: (finding) => ({
    message: grouped(sentence(named(plain(finding.message), finding, "en", names)), finding, english),
    help: plain(finding.help),
  }),
  rule: (code) => {
    const rule = partNow("steps")?.ruleTable[code];
    return { title: plain(rule?.title ?? code), help: plain(rule?.help ?? "") };
  },
  word: ({ means, help }) => ({ means: sentence(plain(means)), help: plain(help) }),
});

/** The same with the names of channels and countries as people know them, for the keys and codes of the API. */
function named(message: string, { args }: Pick<Finding, "args">, locale: string, names: Names): string {
  const { channel, region, others } = args as Readonly<Record<string, unknown>>;
  if (typeof channel === "string") {
    const name = channelName(names.shell.channel, channel);
    const unaddressed = names.shell.unaddressed[`channel-${channel}`];
    if (unaddressed && message.includes("`consumerContent`")) return unaddressed;
    return name ? message.replaceAll(`\`${channel}\``, name) : message;
  }
  if (typeof region !== "string" || !isCountry(region)) return message;
  const all = [region, ...(Array.isArray(others) ? others.map(String).filter(isCountry) : [])];
  return message.replace(all.join(" / "), () => all.map(regionNames(locale)).join(" / "));
}

/** So large a count is read as it stands elsewhere on the page; sentences have it as programs write it. */
const LARGE = 10_000;

function grouped(message: string, { args }: Finding, number: (value: number) => string): string {
  const large = Object.values(args).filter((value): value is number => typeof value === "number" && value >= LARGE);
  return large.reduce((text, value) => text.replaceAll(new RegExp(`\\b${value}\\b`, "g"), number(value)), message);
}

/** The same in words that people use who are no network engineers; nothing between grave accents, which is quoted. */
function plain(text: string): string {
  const pieces = text.split("`");
  return pieces.map((piece, index) => (index % 2 === 1 ? piece : piece.replace(/\bhost\b/g, "web address"))).join("`");
}
