/** At the foot of each step: what a word of the service means. */
import { html, nothing } from "lit";
import { partNow, withPart } from "../later.js";
import { textField } from "../ui/fields.js";
import type { FirstView } from "../ui/screen.js";
import { comeBack } from "./term.js";

export const explainBox: FirstView = (screen) => {
  const { t, state, act } = screen;
  const { open, asked, from } = state.explain;
  // Until then the box is closed, or says that it comes.
  const examples = partNow("steps")?.EXAMPLES;
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
        ...(examples ? { hint: t.explain.hint(examples) } : {}),
        value: asked,
        longest: 2_000,
        change: (text) => act({ type: "ask", text, from: "typed" }),
      })}
      <section id="explain-answer" tabindex="-1" aria-label=${t.explain.answer} aria-live="polite">
        ${open && asked.trim() ? withPart(screen, "steps", ({ meaningOf }) => meaningOf(screen, asked)) : nothing}
      </section>
      ${from === "term" ? html`<button type="button" class="quiet" @click=${comeBack}>${t.explain.back}</button>` : nothing}
    </details>
  `;
};
