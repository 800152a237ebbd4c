/** What follows from a change of the state: calls to the workers, whose answers change the state again. */
import type { Finding } from "sendcheck";
import { SETS, type Done, type ReadAsk, type SetOption, type SetResult } from "./engine/calls.js";
import type { Engine } from "./engine/client.js";
import { problemOf } from "./engine/client.js";
import { textsOf } from "./i18n/index.js";
import { anew, dropColumns, keepColumns, said } from "./kept.js";
import { campaignOptions } from "./state/campaign.js";
import { listOptions, policyOf, requestOptions } from "./state/policy.js";
import { composedText } from "./state/compose.js";
import { scheduleOptions } from "./state/plan.js";
import { givenPrices } from "./state/prices.js";
import { resultOf } from "./state/run.js";
import type { Asked, Chosen, Source, State } from "./state/model.js";
import type { Pending } from "./state/pending.js";
import { chooseNamed, putRight } from "./put-right.js";
import { awaited, latest } from "./rest.js";
import { headingOf } from "./state/reading.js";
import { keepSteps } from "./state/mended.js";
import { recall } from "./state/remember.js";
import { setAsk, setsAsk } from "./state/sets.js";
import type { Store } from "./state/store.js";

/** One engine answers for the message at once, the other may be busy with a list. */
export interface Engines {
  readonly message: Engine;
  readonly list: Engine;
  /** What files are made of may be checked again just now. */
  readonly pending: Pending;
}

export function connect(store: Store, engines: Engines): void {
  void engines.message.ask("about", null).then(
    (about) => store.act({ type: "about", about }),
    (error: unknown) => store.act({ type: "message-result", result: { state: "failed", problem: problemOf(error) } }),
  );
  const { pending } = engines;
  const handoffs = awaited(() => readHandoffs(store, engines), pending);
  const named = latest(() => chooseNamed(store, engines), 0);
  const compose = awaited(() => chooseComposed(store), pending);
  const message = awaited(() => checkMessage(store, engines), pending);
  const list = awaited(() => readList(store, engines), pending);
  const sets = new Map(SETS.map((option) => [option, awaited(() => readSet(store, engines, option), pending)]));
  const head = latest(() => checkHead(store, engines));
  const shown = latest(() => show(store, engines), 0);
  const plan = latest(() => planList(store, engines));
  const cost = latest(() => costList(store, engines));
  store.listen((now, before) => {
    const turned = now.message.tab !== before.message.tab;
    // The table of a pasted list says what is wrong with each of its handoffs, which depends on what is permitted.
    const permitted = now.settings !== before.settings && now.message.handoffs.state !== "nothing";
    // An empty file changes no text, and yet is to be told of.
    const given = now.message.pasted !== before.message.pasted || now.message.document !== before.message.document;
    if (given || turned || permitted) handoffs();
    if (now.message.handoffs !== before.message.handoffs || now.recipients.source !== before.recipients.source) named();
    if (now.message.compose !== before.message.compose || turned) compose();
    if (now.message.chosen !== before.message.chosen || now.settings !== before.settings) message();
    for (const [option, read] of sets) if (now.sets[option] !== before.sets[option]) read();
    if (headChanged(now, before)) head();
    if (listChanged(now, before)) list();
    if (now.recipients.run !== before.recipients.run) keepColumns(now);
    if (now.recipients.mended !== before.recipients.mended) {
      const changes = !keepSteps(now.recipients.mended);
      if (now.unkept.changes !== changes) store.act({ type: "unkept", change: { changes } });
    }
    if (planChanged(now, before)) plan();
    if (now.recipients.run !== before.recipients.run || now.handover.prices !== before.handover.prices) cost();
    if (anew(now, before)) dropColumns(now);
    if (now.handover.row !== before.handover.row || now.recipients.run !== before.recipients.run) shown();
  });
}

/** Whether what all requests say may be another thing, or be judged otherwise. */
function headChanged(now: State, before: State): boolean {
  return (
    now.handover.campaign !== before.handover.campaign ||
    now.schedule !== before.schedule ||
    now.message.result !== before.message.result
  );
}

function listChanged(now: State, before: State): boolean {
  const { source, reading, after } = before.recipients;
  return (
    now.recipients.source !== source ||
    now.recipients.reading !== reading ||
    now.recipients.after !== after ||
    now.sets !== before.sets ||
    now.message.result !== before.message.result
  );
}

/** Whether messages may go at other times. What is to go now does so later whenever somebody comes back to look. */
function planChanged(now: State, before: State): boolean {
  const cameBack = now.step !== before.step && now.schedule.at === null;
  return now.recipients.run !== before.recipients.run || now.schedule !== before.schedule || cameBack;
}

async function readHandoffs(store: Store, engines: Engines): Promise<void> {
  const { message } = engines;
  const { state, act } = store;
  const { pasted: text, tab, chosen } = state.message;
  const mine = chosen?.text === text;
  const current = () => store.state.message.pasted === text && store.state.message.tab === tab;
  if (tab !== "paste") return;
  // Of a file that is empty that is said.
  if (!text.trim() && !state.message.document) {
    act({ type: "handoffs", handoffs: { state: "nothing" } });
    if (chosen?.from.kind === "pasted") act({ type: "choose", chosen: null });
    return;
  }
  if (!mine) act({ type: "handoffs", handoffs: { state: "busy" } });
  if (!mine && (await putRight(store, engines, "message"))) return;
  if (!current()) return;
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

async function readSet(store: Store, { message }: Engines, option: SetOption): Promise<void> {
  const { state, act } = store;
  const given = state.sets[option];
  const ask = setAsk(given);
  const told = (read: Asked<SetResult>) => {
    if (store.state.sets[option] === given) act({ type: "set-read", option, read });
  };
  if (!ask) return told({ state: "nothing" });
  told({ state: "busy" });
  try {
    told({ state: "done", value: await message.ask("set", { option, ...ask }) });
  } catch (error) {
    told({ state: "failed", problem: problemOf(error) });
  }
}

function chooseComposed({ state, act }: Store): void {
  const { compose, tab, chosen } = state.message;
  if (tab !== "compose") return;
  const text = composedText(compose, textsOf(state.locale).message.compose.untitled);
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

async function checkHead(store: Store, engines: Engines): Promise<void> {
  const { state, act } = store;
  const { campaign } = state.handover;
  const { result } = state.message;
  const current = () => store.state.handover.campaign === campaign && store.state.message.result === result;
  const findings = result.state === "done" ? await headOf(state, engines) : [];
  if (current()) act({ type: "head", findings });
}

/** What is found on what all requests say. What cannot be asked is said where the message is shown. */
export async function headOf(state: State, { message }: Engines): Promise<readonly Finding[]> {
  const { chosen } = state.message;
  if (!chosen) return [];
  const ask = { ...chosen, policy: policyOf(state.settings), meta: campaignOptions(state) };
  return message.ask("campaign", ask).catch(() => []);
}

async function readList(store: Store, engines: Engines): Promise<void> {
  const { list } = engines;
  const { state, act } = store;
  const { source, lines, reading, run, earlier, after } = state.recipients;
  const { chosen, result } = state.message;
  const typing = source?.kind === "lines" && run.state === "done";
  // What was typed is checked in no time, so the last answer stays on the screen until the next one is there.
  if (!typing) list.stop();
  const isEmpty = !source || (source.kind === "lines" && !lines.trim());
  if (isEmpty || !chosen || result.state !== "done") {
    // That a check was cancelled stays on the screen until there is something else to say.
    if (run.state !== "cancelled") act({ type: "run", run: { state: "nothing" } });
    return;
  }
  if (source.kind === "lines" && (await putRight(store, engines, "recipients"))) return;
  const current = () => {
    const { recipients: now } = store.state;
    return now.source === source && now.reading === reading && now.after === after && store.state.sets === state.sets;
  };
  const total = source.kind === "lines" ? lines.length : source.size;
  const before = resultOf(run);
  const told = (progress: Done) => {
    if (current() && !typing) act({ type: "run", run: { state: "reading", progress, before } });
  };
  told({ of: "bytes", done: 0, total });
  try {
    const value = await list.ask("read", readAsk(state, source, chosen), told);
    if (!current()) return;
    const last = earlier.at(-1);
    // What was said of the list holds for its rows when they come back.
    if (value.cameBack && last && after.length === 0) {
      return act({ type: "after", after: earlier, reading: last.reading });
    }
    // A file that could not be read before somebody said how has its heading only now.
    const isNew = source.kind === "file" && before === null && reading.columns.size === 0 && !reading.recalled;
    const heading = isNew && value.origin === "list" ? headingOf(value) : null;
    const found = heading && recall(heading, result.value);
    act(
      found
        ? { type: "recall", found: said(found, reading), heading }
        : { type: "run", run: { state: "done", result: value } },
    );
  } catch (error) {
    const problem = problemOf(error);
    if (!current() || problem.kind === "cancelled") return;
    // What was remembered may have been written by another release of the page.
    if (reading.recalled && before === null) act({ type: "match-anew" });
    else act({ type: "run", run: { state: "failed", problem, before } });
  }
}

/** What the worker is asked for, as what the recipients come from is read. */
function readAsk(state: State, source: Source, chosen: Chosen): ReadAsk {
  const { lines, after: earlierLists, mended } = state.recipients;
  const after = earlierLists.map(({ source }) => source.blob);
  const sets = setsAsk(state.sets);
  if (source.kind === "request") {
    return { origin: "request", source: source.blob, options: requestOptions(state, chosen), after, mended, sets };
  }
  const input = source.kind === "lines" ? lines : source.blob;
  // Lines are mended where they are typed.
  const steps = source.kind === "file" ? mended : [];
  return { origin: "list", source: input, options: listOptions(state, chosen), after, mended: steps, sets };
}

async function planList(store: Store, { list }: Engines): Promise<void> {
  const { state, act } = store;
  const { recipients, schedule } = state;
  if (recipients.run.state !== "done") {
    if (state.plan.state !== "nothing") act({ type: "plan", plan: { state: "nothing" } });
    return;
  }
  const current = () => store.state.recipients.run === recipients.run && store.state.schedule === schedule;
  try {
    const value = await list.ask("schedule", scheduleOptions(state));
    if (current()) act({ type: "plan", plan: { state: "done", value } });
  } catch (error) {
    const problem = problemOf(error);
    if (current() && problem.kind !== "cancelled") act({ type: "plan", plan: { state: "failed", problem } });
  }
}

async function costList(store: Store, { list }: Engines): Promise<void> {
  const { state, act } = store;
  const { run } = state.recipients;
  const { prices } = state.handover;
  // What a request costs nobody says yet.
  if (run.state !== "done" || run.result.origin !== "list") return;
  const current = () => store.state.recipients.run === run && store.state.handover.prices === prices;
  try {
    const value = await list.ask("cost", { prices: givenPrices(prices) });
    if (current()) act({ type: "cost", cost: { state: "done", value } });
  } catch (error) {
    const problem = problemOf(error);
    if (current() && problem.kind !== "cancelled") act({ type: "cost", cost: { state: "failed", problem } });
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
