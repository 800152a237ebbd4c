import { html } from "lit";
import { toFragment } from "../state/link.js";
import type { FirstScreen, FirstView } from "./screen.js";

/** So long it is said that the link is copied, in milliseconds. */
const SAID = 10_000;

export const shareButton: FirstView = (screen) => html`
  <div class="share">
    <button
      type="button"
      class="quiet"
      title=${screen.t.shell.shareHint}
      @click=${(event: Event) => void share(event, screen)}
    >
      ${screen.t.shell.share}
    </button>
    <span class="said" role="status"></span>
  </div>
`;

async function share(event: Event, screen: FirstScreen): Promise<void> {
  const said = event.currentTarget instanceof HTMLElement ? event.currentTarget.nextElementSibling : null;
  const text = await copied(screen);
  if (!said) return;
  said.textContent = text;
  setTimeout(() => {
    if (said.textContent === text) said.textContent = "";
  }, SAID);
}

/** Where the clipboard cannot be written, the address bar holds the link. */
async function copied({ t, state, engines }: FirstScreen): Promise<string> {
  const fragment = await toFragment(state, ({ text, pick }) => engines.message.ask("single", { text, pick }));
  if (!fragment) return t.shell.shareFailed;
  try {
    await navigator.clipboard.writeText(location.href.split("#")[0] + fragment);
    return t.shell.shared;
  } catch {
    history.replaceState(history.state, "", fragment);
    return t.shell.linkAddress;
  }
}
