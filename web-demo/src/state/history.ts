/** The steps in the browser's history, so that its buttons lead from step to step and not away from the work. */
import { record } from "./loose.js";
import { STEPS, type Step } from "./model.js";
import type { Store } from "./store.js";

export function keepHistory(store: Store): void {
  history.replaceState({ step: store.state.step }, "");
  store.listen((now, before) => {
    const held = stepOf(history.state);
    if (now.step === before.step || held === now.step) return;
    // An entry without a step is a link that was opened in this page: its step belongs to it.
    if (held) history.pushState({ step: now.step }, "");
    else history.replaceState({ step: now.step }, "");
  });
  window.addEventListener("popstate", ({ state }) => {
    const step = stepOf(state);
    if (step) store.act({ type: "step", step });
  });
}

function stepOf(entry: unknown): Step | undefined {
  const { step } = record(entry);
  return STEPS.find((each) => each === step);
}
