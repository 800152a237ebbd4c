/** What the engine says, as sentences in the language of the page. */
import type { Finding, RuleCode } from "sendcheck";
import { about, meaning, sentence, told, type Catalogue, type WordText } from "sendcheck/messages";
import type { WordEntry } from "sendcheck/rules";
import { partNow } from "../later.js";

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

/** In a language that has a catalogue. */
export function saidIn(catalogue: Catalogue): Said {
  return {
    finding: (finding) => {
      const { message, help } = told(catalogue, finding);
      return { message: sentence(message), help };
    },
    rule: (code) => about(catalogue, code),
    word: (word) => {
      const { means, help } = meaning(catalogue, word);
      return { means: sentence(means), help };
    },
  };
}

/** In English: the engine's own words, but for those of network engineers. */
export const saidInEnglish: Said = {
  finding: ({ message, help }) => ({ message: sentence(plain(message)), help: plain(help) }),
  rule: (code) => {
    const rule = partNow("steps")?.ruleTable[code];
    return { title: plain(rule?.title ?? code), help: plain(rule?.help ?? "") };
  },
  word: ({ means, help }) => ({ means: sentence(plain(means)), help: plain(help) }),
};

/** The same in words that people use who are no network engineers; nothing between grave accents, which is quoted. */
function plain(text: string): string {
  const pieces = text.split("`");
  return pieces.map((piece, index) => (index % 2 === 1 ? piece : piece.replace(/\bhost\b/g, "web address"))).join("`");
}
