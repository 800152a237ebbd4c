/** The set-up, kept in the tab for when the page is loaded again. Recipients are not among it. */
import { list, record, type Loose } from "./loose.js";
import type { State, Unkept } from "./model.js";
import { SETS } from "../engine/calls.js";
import { isGiven } from "./sets.js";
import { setupOf, withSetup } from "./setup.js";
import { latest } from "../rest.js";
import { forgotten, stored } from "./storage.js";
import type { Store } from "./store.js";

const KEY = "sendcheck.setup";

/** A set-up that was kept, with a word on what did not come back with it. */
export function keptSetup(fresh: State): State | null {
  const kept = lastKept();
  if (!kept) return null;
  const state = withSetup(fresh, kept);
  const { name, size } = record(kept["document"]);
  const file = typeof name === "string" && typeof size === "number" ? { name, size } : null;
  const isWithout = kept["withoutMessage"] === true;
  const pasted = typeof kept["pasted"] === "string" ? kept["pasted"] : state.message.pasted;
  return {
    ...state,
    message: { ...state.message, pasted, document: isWithout ? null : file },
    back: {
      withoutRecipients: kept["recipients"] === true,
      withoutMessage: isWithout ? (file?.name ?? "") : null,
      withoutSets: SETS.filter((option) => list(kept["sets"]).includes(option)),
    },
  };
}

function lastKept(): Loose | null {
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
    const setup = keptOf(store.state, now);
    if (store.state.unkept.setup !== setup) store.act({ type: "unkept", change: { setup } });
  };
  const rested = latest(keep);
  store.listen((now, before) => {
    if (isOther(now, before)) rested();
  });
  // Who leaves before typing has rested loses nothing either.
  window.addEventListener("pagehide", keep);
}

/** Keeps as much as there is room for, and tells what is not. The largest part is the message. */
function keptOf(state: State, whole: string): Unkept["setup"] {
  if (stored(KEY, whole)) return null;
  const { message } = state;
  const compose = { ...message.compose, base: "" };
  const without = { ...state, message: { ...message, chosen: null, pasted: "", compose } };
  return stored(KEY, written(without, { withoutMessage: true })) ? "message" : "all";
}

export function forgetSession(): void {
  forgotten(KEY);
}

function isOther(now: State, before: State): boolean {
  return (
    now.step !== before.step ||
    now.locale !== before.locale ||
    now.message !== before.message ||
    now.settings !== before.settings ||
    now.sets !== before.sets ||
    now.schedule !== before.schedule ||
    now.handover.campaign !== before.handover.campaign ||
    now.recipients.source !== before.recipients.source
  );
}

function written(state: State, more: Loose = {}): string {
  const { pasted, document } = state.message;
  const recipients = state.recipients.source !== null;
  const sets = SETS.filter((option) => isGiven(state.sets[option]));
  return JSON.stringify({ ...setupOf(state), pasted, document, recipients, sets, ...more });
}

/** The address opens what a link holds, which is another set-up by now. */
function dropLink(): void {
  if (location.hash) history.replaceState(history.state, "", location.pathname + location.search);
}
