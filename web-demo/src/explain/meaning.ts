/** What a word of the service means: loaded with the table of rules and words. */
import { html, nothing, type TemplateResult } from "lit";
import { explain, glossary, type RuleEntry, type WordEntry } from "sendcheck/rules?later";
import { advice, prose } from "../ui/prose.js";
import type { Screen } from "../ui/screen.js";
import { term } from "./term.js";

/** One word of each kind. */
const KINDS: readonly WordEntry["kind"][] = ["recipient-state", "delivery-error", "refusal"];
export const EXAMPLES = KINDS.map((kind) => glossary.find((word) => word.kind === kind)?.names[0]).join(", ");

export function meaningOf(screen: Screen, asked: string): TemplateResult {
  const { t } = screen;
  const found = explain(asked);
  switch (found.kind) {
    case "rule":
      return ruleSaid(screen, found.rule);
    case "word":
      return wordSaid(screen, found.word);
    case "unknown":
      return html`<p>
        ${t.meaning.unknown} ${found.nearest ? html`${t.meaning.nearest} ${term(screen, found.nearest)}` : nothing}
      </p>`;
  }
}

function ruleSaid(screen: Screen, rule: RuleEntry): TemplateResult {
  const { t } = screen;
  const { title, help } = t.said.rule(rule.code);
  const after = glossary.filter(({ rules }) => rules.includes(rule.code)).flatMap(({ names }) => names);
  return html`
    <p class="what"><code>${rule.code}</code> ${prose(title)}</p>
    <p>${advice(t, help)}</p>
    ${terms(screen, t.meaning.after, after)}
    <p class="hint">${t.shell.saidBy(t.shell.origin[rule.origin])}</p>
  `;
}

function wordSaid(screen: Screen, word: WordEntry): TemplateResult {
  const { t } = screen;
  const { means, help } = t.said.word(word);
  return html`
    <p class="what">${word.names.map((name) => html`<code>${name}</code> `)} ${prose(means)}</p>
    <p>${prose(help)}</p>
    ${terms(screen, t.meaning.before, word.rules)}
    <p class="hint">${t.meaning.kinds[word.kind]} · <span lang="en">${word.cite}</span></p>
  `;
}

function terms(screen: Screen, label: string, names: readonly string[]): TemplateResult | typeof nothing {
  return names.length === 0 ? nothing : html`<p>${label} ${names.map((name) => html`${term(screen, name)} `)}</p>`;
}
