/** What a field or a document says of another one: texts that belong elsewhere, and the handoff that a request names. */
import type { Engines } from "./effects.js";
import { textsOf } from "./i18n/index.js";
import type { Box } from "./state/model.js";
import type { Store } from "./state/store.js";
import { put } from "./take.js";

/** Lines that hold a number each, as a list has them. */
const LIKE_A_LIST = /\d{7}[^\n]*\n[^\n]*\d{7}/;

/** Takes a text out of the field of a box that is for something else, and for what it is; whether it did. */
export async function putRight(store: Store, engines: Engines, box: Box): Promise<boolean> {
  const textNow = () => (box === "message" ? store.state.message.pasted : store.state.recipients.lines);
  const text = textNow();
  const kind = await engines.message.ask("kind", { source: text }).catch(() => null);
  const isOwn =
    box === "message" ? kind === "handoff" || (kind === "list" && !LIKE_A_LIST.test(text)) : kind === "list";
  if (kind === null || isOwn || textNow() !== text) return false;
  const { state, act } = store;
  const { chosen } = state.message;
  // The handoff that was there before comes back.
  const before = chosen?.from.kind === "pasted" ? chosen.text : "";
  act(box === "message" ? { type: "pasted", text: before } : { type: "lines", text: "" });
  const name = textsOf(state.locale).box.pasted;
  await put({ state, act, engines }, box, kind, new Blob([text]), name);
  return true;
}

/** Of several handoffs the one that a request names. */
export async function chooseNamed(store: Store, { message }: Engines): Promise<void> {
  const { recipients, message: now } = store.state;
  const { source } = recipients;
  const { handoffs, pasted: text, chosen } = now;
  if (source?.kind !== "request" || handoffs.state !== "done" || chosen?.text === text) return;
  const id = await message.ask("templateId", { source: source.blob }).catch(() => null);
  const [found, ...others] = handoffs.value.filter((handoff) => id !== null && handoff.id === id);
  if (!found || others.length > 0 || store.state.message !== now) return;
  const pick = String(handoffs.value.indexOf(found) + 1);
  store.act({ type: "choose", chosen: { text, pick, from: { kind: "pasted" } } });
}
