/** A code or a message of the service, which leads to what it means. */
import { html, type TemplateResult } from "lit";
import type { FirstScreen } from "../ui/screen.js";

/** Where somebody was who asked, to come back to. */
let asker: HTMLElement | null = null;

export function term({ t, act }: FirstScreen, text: string): TemplateResult {
  const ask = (event: Event & { currentTarget: HTMLElement }) => {
    // Who asks from within an answer comes back to where the first question was.
    if (!event.currentTarget.closest("#explain")) asker = event.currentTarget;
    act({ type: "ask", text, from: "term" });
  };
  return html`<button type="button" class="term" aria-label=${t.explain.about(text)} @click=${ask}>
    <code>${text}</code>
  </button>`;
}

/** Puts the keyboard back to the term that was asked about, and tells whether it is still there. */
export function comeBack(): boolean {
  if (!asker?.isConnected) return false;
  asker.focus();
  return true;
}
