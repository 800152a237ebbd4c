/**
 * What the page loads when. Its first load is the frame and the first step, so that the engine is soon there. The parts below
 * come behind the engine, in the background, or at once where somebody is faster. The page that is one file holds them all.
 */
import { html, type TemplateResult } from "lit";
import type { FirstScreen } from "./ui/screen.js";

const PARTS = {
  /** The bubbles of messages. */
  previews: () => import("sendcheck/elements"),
  /** The steps behind the first, and all that is known of rules and words. */
  steps: () => import("./steps.js"),
  /** The editor of typed lines, for whoever types some. */
  editor: () => import("./recipients/lines-editor.js"),
};

type Part = keyof typeof PARTS;
type Loaded<P extends Part> = Awaited<ReturnType<(typeof PARTS)[P]>>;
type Standing<P extends Part> = "loading" | "failed" | Loaded<P>;

/** What comes behind the engine without being asked for. */
const BACKGROUND = ["previews", "steps"] as const satisfies readonly Part[];

const standings: { [P in Part]?: Standing<P> | undefined } = {};
const listeners = new Set<() => void>();

/** Calls when a part has come, or could not. */
export function listenToParts(listener: () => void): void {
  listeners.add(listener);
}

export function loadInBackground(): void {
  for (const part of BACKGROUND) begin(part, undefined);
}

/** A part that is here, or nothing. */
export function partNow<P extends Part>(part: P): Loaded<P> | null {
  const standing: Standing<P> | undefined = standings[part];
  return standing === undefined || typeof standing === "string" ? null : standing;
}

/** What a part shows; while it comes that is said, and so is that it cannot be fetched. */
export function withPart<P extends Part>(
  { t }: FirstScreen,
  part: P,
  view: (loaded: Loaded<P>) => TemplateResult,
): TemplateResult {
  begin(part, "failed");
  const loaded = partNow(part);
  if (loaded) return view(loaded);
  if (standings[part] !== "failed") return html`<p class="empty" role="status">${t.shell.busy}</p>`;
  const again = () => {
    delete standings[part];
    begin(part, "failed");
    tell();
  };
  return html`
    <div class="box error" role="alert">
      <p>${t.shell.part.failed}</p>
      <button type="button" @click=${again}>${t.shell.part.again}</button>
    </div>
  `;
}

/** What could not be fetched in the background is fetched once more for who wants to see it. */
function begin<P extends Part>(part: P, otherwise: "failed" | undefined): void {
  if (standings[part] !== undefined) return;
  const set = (standing: Standing<P> | undefined) => {
    (standings as Record<P, Standing<P> | undefined>)[part] = standing;
  };
  set("loading");
  const load = PARTS[part] as () => Promise<Loaded<P>>;
  void load()
    .then(set, () => set(otherwise))
    .then(tell);
}

function tell(): void {
  for (const listener of listeners) listener();
}
