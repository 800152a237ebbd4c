import { html } from "lit";
import { toFragment } from "../state/link.js";
import type { State } from "../state/model.js";
import type { Texts } from "../i18n/index.js";
import type { View } from "./screen.js";

export const shareButton: View = ({ t, state }) => html`
  <div class="share">
    <button
      type="button"
      class="quiet"
      title=${t.shell.shareHint}
      @click=${(event: Event) => void share(event, state, t)}
    >
      ${t.shell.share}
    </button>
    <span class="said" role="status"></span>
  </div>
`;

async function share(event: Event, state: State, t: Texts): Promise<void> {
  const said = event.currentTarget instanceof HTMLElement ? event.currentTarget.nextElementSibling : null;
  const text = await copied(state, t);
  if (said) said.textContent = text;
}

/** Where the clipboard cannot be written, the address bar holds the link. */
async function copied(state: State, t: Texts): Promise<string> {
  const fragment = toFragment(state);
  if (!fragment) return t.shell.shareFailed;
  const address = location.href.split("#")[0] + fragment;
  history.replaceState(history.state, "", fragment);
  try {
    await navigator.clipboard.writeText(address);
    return t.shell.shared;
  } catch {
    return t.shell.linkAddress;
  }
}
