/** The page: its frame, and the step that is shown. */
import { LitElement, html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { connect, type Engines } from "./effects.js";
import { Engine } from "./engine/client.js";
import { explainBox } from "./explain/box.js";
import { loadTexts, preferredLocale, textsOf } from "./i18n/index.js";
import { listenToParts, loadInBackground, partNow, withPart } from "./later.js";
import { messageStep } from "./message/step.js";
import { keepHistory } from "./state/history.js";
import { initialState } from "./state/initial.js";
import { fromFragment, isLink } from "./state/link.js";
import { keepSession, keptSetup } from "./state/session.js";
import type { State } from "./state/model.js";
import { isAtRisk } from "./state/mended.js";
import { Pending } from "./state/pending.js";
import { fileOf } from "./state/origin.js";
import { Store } from "./state/store.js";
import { backBox, unkeptBox } from "./ui/back.js";
import { header } from "./ui/header.js";
import { pager, stands, stepsNav } from "./ui/steps.js";
import type { FirstScreen } from "./ui/screen.js";

/** What a step is about; it is there before the step's own part is. */
function head({ t, state }: FirstScreen): TemplateResult {
  const { title, intro } = t.shell.head[state.step];
  return html`
    <div class="head">
      <h2 id="step-title" tabindex="-1">${title}</h2>
      <p>${intro}</p>
    </div>
  `;
}

function stepView(screen: FirstScreen): TemplateResult {
  const { step } = screen.state;
  const view = step === "message" ? messageStep(screen) : withPart(screen, "steps", ({ VIEWS }) => VIEWS[step](screen));
  // Each step begins with a heading of its own, also for who reads the page aloud.
  return html`${keyed(step, head(screen))} ${view}`;
}

/** Whether a file has just been checked. Who types lines keeps the keyboard. */
function ended(now: State, before: State): boolean {
  return (
    now.step === "recipients" &&
    fileOf(now.recipients.source) !== null &&
    before.recipients.run.state === "reading" &&
    now.recipients.run.state !== "reading" &&
    !now.recipients.matching
  );
}

/** Where the keyboard goes when the columns begin to be matched, or no longer are. */
function matched({ step, recipients: now }: State, { recipients: before }: State): string | null {
  if (step !== "recipients" || now.matching === before.matching || now.source !== before.source) return null;
  const typing = now.source?.kind === "lines" && now.run !== before.run;
  if (!now.matching) return "#match-open";
  return typing ? null : "#matching-title";
}

class App extends LitElement {
  readonly #store = new Store(initialState());
  readonly #engines: Engines = { message: new Engine(), list: new Engine(), pending: new Pending() };

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    connect(this.#store, this.#engines);
    this.#store.listen((now, before) => this.#changed(now, before));
    listenToParts(() => this.requestUpdate());
    window.addEventListener("hashchange", () => void this.#open());
    window.addEventListener("beforeprint", () => partNow("steps")?.setSheet(this.#screen()));
    window.addEventListener("afterprint", () => partNow("steps")?.clearSheet());
    window.addEventListener("beforeunload", (event) => {
      if (isAtRisk(this.#store.state)) event.preventDefault();
    });
    // A file that misses the place for it would take the page's own place.
    for (const event of ["dragover", "drop"]) window.addEventListener(event, (each) => each.preventDefault());
    void this.#begin();
  }

  #screen(): FirstScreen {
    const { state, act } = this.#store;
    return { state, t: textsOf(state.locale), act, engines: this.#engines };
  }

  override render() {
    const screen = this.#screen();
    const { state, t } = screen;
    return html`
      ${header(screen, this.#skip)}
      ${backBox(screen)} ${unkeptBox(screen)}
      ${state.noTexts ? html`<p class="box warning" role="alert">${t.shell.part.failed}</p>` : nothing}
      ${state.brokenLink ? html`<p class="box warning" role="alert">${t.shell.brokenLink}</p>` : nothing}
      ${stepsNav(screen)}
      <main id="step" tabindex="-1">${stepView(screen)} ${pager(screen)}</main>
      <footer class="foot">
        ${explainBox(screen)}
        <p>${state.about ? t.shell.about(state.about.version, state.about.phoneMetadata) : ""}</p>
      </footer>
    `;
  }

  #changed(now: State, before: State): void {
    this.requestUpdate();
    if (now.about && !before.about) loadInBackground();
    document.documentElement.lang = now.locale;
    const { step, severity, title } = textsOf(now.locale).shell;
    const wrong = stands(now, now.step) === "problem" ? `${severity.error}: ` : "";
    document.title = `${wrong}${step[now.step]} – ${title}`;
    if (now.step !== before.step) void this.updateComplete.then(() => this.#arrive());
    if (now.explain.followed !== before.explain.followed) void this.updateComplete.then(() => this.#answered());
    const at = matched(now, before) ?? (ended(now, before) ? "#outcome, #error-summary" : null);
    if (at) void this.updateComplete.then(() => this.querySelector<HTMLElement>(at)?.focus());
  }

  /** A new step begins at its top, for the eye and for the keyboard. */
  #arrive(): void {
    window.scrollTo({ top: 0 });
    this.querySelector<HTMLElement>("#step-title")?.focus({ preventScroll: true });
  }

  /** Who followed a term comes to what it means. */
  #answered(): void {
    this.querySelector<HTMLElement>("#explain-answer")?.focus();
  }

  readonly #skip = (event: Event): void => {
    event.preventDefault();
    this.querySelector<HTMLElement>("#step-title")?.focus();
  };

  /** The page begins with what a link says, or else with what was there before it was loaded again. */
  async #begin(): Promise<void> {
    const kept = isLink(location.hash) ? null : keptSetup(initialState());
    if (kept) await this.#restore(kept);
    else await this.#open();
    keepHistory(this.#store);
    keepSession(this.#store);
  }

  async #open(): Promise<void> {
    if (!isLink(location.hash)) return;
    const state = await fromFragment(location.hash, initialState());
    if (state) await this.#restore(state);
    else this.#store.act({ type: "broken-link" });
  }

  async #restore(state: State): Promise<void> {
    await loadTexts(state.locale);
    this.#store.act({ type: "restore", state });
  }
}

// Nobody sees a page in one language turn into another.
void loadTexts(preferredLocale(navigator.languages)).then(() => customElements.define("sc-app", App));
