// A catalogue lacks no text, and uses no argument that its rule does not have: each of these would not compile.

import type { Catalogue, RuleText, RuleTexts } from "sendcheck/messages";
import { type Language, messages, sentence, told } from "sendcheck/messages";
import { en } from "sendcheck/messages/en";
import type { Finding } from "sendcheck";

export async function inWords(finding: Finding, language: Language): Promise<string> {
  const { title, message, help } = told(await messages(language), finding);
  return [title, sentence(message), help].join("\n");
}

// @ts-expect-error: a language that there is not
void messages("xx");

const { MISSING_VARIABLE: _left, ...others } = en.rules;
void _left;

// @ts-expect-error: a rule without a text
void ({ language: "xx", rules: others } satisfies Catalogue);

const texts = { title: "", help: "" };

void ({ ...texts, says: ({ name }) => name } satisfies RuleText<"MISSING_VARIABLE">);

// @ts-expect-error: an argument that the rule does not have
void ({ ...texts, says: ({ nam }) => nam } satisfies RuleText<"MISSING_VARIABLE">);

// @ts-expect-error: a rule that has no arguments
void ({ ...texts, says: ({ name }) => name } satisfies RuleText<"CONSENT_NOT_GIVEN">);

// @ts-expect-error: without what is said
void (texts satisfies RuleText<"CONSENT_NOT_GIVEN">);

// @ts-expect-error: without the advice that depends on what was found
void ({ ...texts, says: () => "" } satisfies RuleText<"DUPLICATE_NUMBER">);

const edges = { start: "", end: "" };

void ({
  ...texts,
  // @ts-expect-error: a word without a text
  says: ({ edge }) => edges[edge],
} satisfies RuleText<"VARIABLE_AT_EDGE">);

// @ts-expect-error: a rule that there is not
void ({ MISSING_VARIABEL: { ...texts, says: () => "" } } satisfies Partial<RuleTexts>);
