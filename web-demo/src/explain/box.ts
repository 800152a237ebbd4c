/** At the foot of each step: what a word of the service means. */
import { html, nothing, type TemplateResult } from "lit";
import { explain, glossary, type RuleEntry, type WordEntry } from "sendcheck/rules";
import { textField } from "../ui/fields.js";
import { prose } from "../ui/prose.js";
import type { Screen, View } from "../ui/screen.js";
import { comeBack, term } from "./term.js";

/** One word of each kind. */
const KINDS: readonly WordEntry["kind"][] = ["recipient-state", "delivery-error", "refusal"];
const EXAMPLES = KINDS.map((kind) => glossary.find((word) => word.kind === kind)?.names[0]).join(", ");

export const explainBox: View = (screen) => {
  const { t, state, act } = screen;
  const { open, asked, from } = state.explain;
  const toggled = (event: Event & { currentTarget: HTMLDetailsElement }) =>
    act({ type: "explain-open", open: event.currentTarget.open });
  const pressed = (event: KeyboardEvent) => {
    if (event.key === "Escape" && comeBack()) event.preventDefault();
  };
  return html`
    <details class="explain" id="explain" .open=${open} @toggle=${toggled} @keydown=${pressed}>
      <summary>${t.explain.title}</summary>
      ${textField({
        id: "explain-asked",
        label: t.explain.label,
        hint: t.explain.hint(EXAMPLES),
        value: asked,
        longest: 2_000,
        change: (text) => act({ type: "ask", text, from: "typed" }),
      })}
      <section id="explain-answer" tabindex="-1" aria-label=${t.explain.answer} aria-live="polite">
        ${open && asked.trim() ? said(screen, asked) : nothing}
      </section>
      ${from === "term" ? html`<button type="button" class="quiet" @click=${comeBack}>${t.explain.back}</button>` : nothing}
    </details>
  `;
};

function said(screen: Screen, asked: string): TemplateResult {
  const { t } = screen;
  const found = explain(asked);
  switch (found.kind) {
    case "rule":
      return ruleSaid(screen, found.rule);
    case "word":
      return wordSaid(screen, found.word);
    case "unknown":
      return html`<p>
        ${t.explain.unknown} ${found.nearest ? html`${t.explain.nearest} ${term(screen, found.nearest)}` : nothing}
      </p>`;
  }
}

function ruleSaid(screen: Screen, rule: RuleEntry): TemplateResult {
  const { t } = screen;
  const { title, help } = t.said.rule(rule.code);
  const after = glossary.filter(({ rules }) => rules.includes(rule.code)).flatMap(({ names }) => names);
  return html`
    <p class="what"><code>${rule.code}</code> ${prose(title)}</p>
    <p>${prose(help)}</p>
    ${terms(screen, t.explain.after, after)}
    <p class="hint">${t.shell.saidBy(t.shell.origin[rule.origin])}</p>
  `;
}

function wordSaid(screen: Screen, word: WordEntry): TemplateResult {
  const { t } = screen;
  const { means, help } = t.said.word(word);
  return html`
    <p class="what">${word.names.map((name) => html`<code>${name}</code> `)} ${prose(means)}</p>
    <p>${prose(help)}</p>
    ${terms(screen, t.explain.before, word.rules)}
    <p class="hint">${t.explain.kinds[word.kind]} · <span lang="en">${word.cite}</span></p>
  `;
}

function terms(screen: Screen, label: string, names: readonly string[]): TemplateResult | typeof nothing {
  return names.length === 0 ? nothing : html`<p>${label} ${names.map((name) => html`${term(screen, name)} `)}</p>`;
}
