/** The set-up, kept in the tab for when the page is loaded again. Recipients are not among it. */
import { record, type Loose } from "./loose.js";
import type { State } from "./model.js";
import { setupOf, withSetup } from "./setup.js";
import { latest } from "../rest.js";
import type { Store } from "./store.js";

const KEY = "sendcheck.setup";

/** A set-up that was kept, with a word on what did not come back with it. */
export function keptSetup(fresh: State): State | null {
  const kept = stored();
  if (!kept) return null;
  const state = withSetup(fresh, kept);
  const { name, size } = record(kept["document"]);
  const document = typeof name === "string" && typeof size === "number" ? { name, size } : null;
  const pasted = typeof kept["pasted"] === "string" ? kept["pasted"] : state.message.pasted;
  return {
    ...state,
    message: { ...state.message, pasted, document },
    back: { withoutRecipients: kept["recipients"] === true },
  };
}

function stored(): Loose | null {
  try {
    const kept = record(JSON.parse(sessionStorage.getItem(KEY) ?? "null"));
    return Object.keys(kept).length > 0 ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps the set-up as it is changed, and what the address says of another one no longer. */
export function keepSession(store: Store): void {
  let kept = written(store.state);
  const keep = () => {
    const now = written(store.state);
    if (now === kept) return;
    kept = now;
    dropLink();
    try {
      sessionStorage.setItem(KEY, now);
    } catch {
      // Where nothing can be kept, the set-up is lost with the page; an old one must not come back in its place.
      forgetSession();
    }
  };
  const rested = latest(keep);
  store.listen((now, before) => {
    if (isOther(now, before)) rested();
  });
  // Who leaves before typing has rested loses nothing either.
  window.addEventListener("pagehide", keep);
}

export function forgetSession(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    return;
  }
}

function isOther(now: State, before: State): boolean {
  return (
    now.step !== before.step ||
    now.locale !== before.locale ||
    now.message !== before.message ||
    now.settings !== before.settings ||
    now.schedule !== before.schedule ||
    now.handover.campaign !== before.handover.campaign ||
    now.recipients.source !== before.recipients.source
  );
}

function written(state: State): string {
  const { pasted, document } = state.message;
  const recipients = state.recipients.source !== null;
  return JSON.stringify({ ...setupOf(state), pasted, document, recipients });
}

/** The address opens what a link holds, which is another set-up by now. */
function dropLink(): void {
  if (location.hash) history.replaceState(history.state, "", location.pathname + location.search);
}
