/** What the engine says, as sentences in the language of the page. */
import type { Finding, RuleCode } from "sendcheck";
import { about, meaning, sentence, told, type Catalogue, type WordText } from "sendcheck/messages";
import { ruleTable, type WordEntry } from "sendcheck/rules";

/** What is said of a rule. */
export interface RuleSaid {
  readonly title: string;
  readonly help: string;
}

/** What is said of a finding. */
export interface FindingSaid extends RuleSaid {
  readonly message: string;
}

export interface Said {
  finding(finding: Finding): FindingSaid;
  rule(code: RuleCode): RuleSaid;
  /** What a word of the service means. */
  word(word: WordEntry): WordText;
}

/** In a language that has a catalogue. */
export function saidIn(catalogue: Catalogue): Said {
  return {
    finding: (finding) => {
      const { title, message, help } = told(catalogue, finding);
      return { title, message: sentence(message), help };
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
  finding: ({ code, message, help }) => ({
    title: plain(ruleTable[code].title),
    message: sentence(plain(message)),
    help: plain(help),
  }),
  rule: (code) => {
    const { title, help } = ruleTable[code];
    return { title: plain(title), help: plain(help) };
  },
  word: ({ means, help }) => ({ means: sentence(plain(means)), help: plain(help) }),
};

/** The same in words that people use who are no network engineers; nothing between grave accents, which is quoted. */
function plain(text: string): string {
  const pieces = text.split("`");
  return pieces.map((piece, index) => (index % 2 === 1 ? piece : piece.replace(/\bhost\b/g, "web address"))).join("`");
}
