/** What follows from a change of the state: calls to the workers, whose answers change the state again. */
import type { Engine } from "./engine/client.js";
import { problemOf } from "./engine/client.js";
import { listOptions, policyOf } from "./state/policy.js";
import { composedText } from "./state/compose.js";
import type { State } from "./state/model.js";
import type { Store } from "./state/store.js";

/** How long typing has to rest before it is looked at. */
const REST = 200;

/** One engine answers for the message at once, the other may be busy with a list. */
export interface Engines {
  readonly message: Engine;
  readonly list: Engine;
}

export function connect(store: Store, engines: Engines): void {
  void engines.message.ask("about", null).then(
    (about) => store.act({ type: "about", about }),
    (error: unknown) => store.act({ type: "message-result", result: { state: "failed", problem: problemOf(error) } }),
  );
  const handoffs = latest(() => readHandoffs(store, engines));
  const compose = latest(() => chooseComposed(store));
  const message = latest(() => checkMessage(store, engines));
  const list = latest(() => readList(store, engines));
  const shown = latest(() => show(store, engines), 0);
  store.listen((now, before) => {
    const turned = now.message.tab !== before.message.tab;
    // The table of a pasted list says what is wrong with each of its handoffs, which depends on what is permitted.
    const permitted = now.settings !== before.settings && now.message.handoffs.state !== "nothing";
    if (now.message.pasted !== before.message.pasted || turned || permitted) handoffs();
    if (now.message.compose !== before.message.compose || turned) compose();
    if (now.message.chosen !== before.message.chosen || now.settings !== before.settings) message();
    if (listChanged(now, before)) list();
    if (now.handover.row !== before.handover.row || now.recipients.run !== before.recipients.run) shown();
  });
}

function listChanged(now: State, before: State): boolean {
  return now.recipients.source !== before.recipients.source || now.message.result !== before.message.result;
}

/** Runs a task when changes rest. */
function latest(task: () => Promise<void> | void, rest = REST): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => void task(), rest);
  };
}

async function readHandoffs(store: Store, { message }: Engines): Promise<void> {
  const { state, act } = store;
  const { pasted: text, tab, chosen } = state.message;
  const mine = chosen?.text === text;
  const current = () => store.state.message.pasted === text && store.state.message.tab === tab;
  if (tab !== "paste") return;
  if (!text.trim()) {
    act({ type: "handoffs", handoffs: { state: "nothing" } });
    if (chosen?.from.kind === "pasted") act({ type: "choose", chosen: null });
    return;
  }
  if (!mine) act({ type: "handoffs", handoffs: { state: "busy" } });
  try {
    const value = await message.ask("handoffs", { text, policy: policyOf(state.settings) });
    if (!current()) return;
    act({ type: "handoffs", handoffs: { state: "done", value } });
    if (!mine)
      act({ type: "choose", chosen: value.length === 1 ? { text, pick: null, from: { kind: "pasted" } } : null });
  } catch (error) {
    if (!current()) return;
    act({ type: "handoffs", handoffs: { state: "failed", problem: problemOf(error) } });
    if (!mine) act({ type: "choose", chosen: null });
  }
}

function chooseComposed({ state, act }: Store): void {
  const { compose, tab, chosen } = state.message;
  if (tab !== "compose") return;
  const text = composedText(compose);
  if (compose.text.trim()) act({ type: "choose", chosen: { text, pick: null, from: { kind: "composed" } } });
  else if (chosen?.from.kind === "composed") act({ type: "choose", chosen: null });
}

async function checkMessage(store: Store, { message }: Engines): Promise<void> {
  const { state, act } = store;
  const { chosen } = state.message;
  if (!chosen) return;
  const { text, pick } = chosen;
  const current = () => store.state.message.chosen === chosen && store.state.settings === state.settings;
  try {
    const value = await message.ask("message", { text, pick, policy: policyOf(state.settings) });
    if (current()) act({ type: "message-result", result: { state: "done", value } });
  } catch (error) {
    if (current()) act({ type: "message-result", result: { state: "failed", problem: problemOf(error) } });
  }
}

async function readList(store: Store, { list }: Engines): Promise<void> {
  const { state, act } = store;
  const { source, lines } = state.recipients;
  const { chosen, result } = state.message;
  const typing = source?.kind === "lines" && state.recipients.run.state === "done";
  // What was typed is checked in no time, so the last answer stays on the screen until the next one is there.
  if (!typing) list.stop();
  if (!source || !chosen || result.state !== "done") return act({ type: "run", run: { state: "nothing" } });
  if (source.kind === "lines" && !lines.trim()) return act({ type: "run", run: { state: "nothing" } });
  const current = () => store.state.recipients.source === source;
  const input = source.kind === "lines" ? lines : source.blob;
  const total = source.kind === "lines" ? lines.length : source.size;
  if (!typing) act({ type: "run", run: { state: "reading", bytes: 0, total } });
  try {
    const value = await list.ask("read", { source: input, options: listOptions(state, chosen) }, ({ bytes, total }) => {
      if (current() && !typing) act({ type: "run", run: { state: "reading", bytes, total } });
    });
    if (current()) act({ type: "run", run: { state: "done", result: value } });
  } catch (error) {
    const problem = problemOf(error);
    if (current() && problem.kind !== "cancelled") act({ type: "run", run: { state: "failed", problem } });
  }
}

async function show(store: Store, { list }: Engines): Promise<void> {
  const { state, act } = store;
  if (state.recipients.run.state !== "done") return;
  const { row } = state.handover;
  try {
    const value = await list.ask("shown", { row });
    if (store.state.handover.row === row) act({ type: "shown", shown: { state: "done", value } });
  } catch (error) {
    const problem = problemOf(error);
    if (problem.kind !== "cancelled") act({ type: "shown", shown: { state: "failed", problem } });
  }
}
