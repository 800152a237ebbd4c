/** Step 1: the message. */
import { html } from "lit";
import type { TemplateResult } from "lit";
import type { MessageState } from "../state/model.js";
import { pairs, segments } from "../ui/fields.js";
import type { FirstScreen, FirstView } from "../ui/screen.js";
import { composeForm } from "./compose.js";
import { examplePicker } from "./examples.js";
import { pasteForm } from "./paste.js";
import { peek } from "./peek.js";
import { result } from "./result.js";
import { settingsForm } from "./settings.js";

const TABS = ["compose", "paste", "examples"] as const satisfies readonly MessageState["tab"][];

export const messageStep: FirstView = (screen) => {
  const { t, state, act } = screen;
  const { tab } = state.message;
  const { settings } = t.message;
  return html`
    <div class="columns message">
      <section class="card source">
        ${segments({
          id: "profile",
          label: settings.profile,
          value: state.settings.profile,
          options: pairs(settings.profiles, ["api", "webtool"]),
          change: (profile) => act({ type: "settings", change: { profile } }),
        })}
        ${segments({
          id: "message-tab",
          label: t.message.how,
          value: tab,
          options: pairs(t.message.tab, TABS),
          change: (tab) => act({ type: "message-tab", tab }),
        })}
        ${source(screen)}
      </section>
      ${result(screen)} ${settingsForm(screen)}
    </div>
    ${peek(screen)}
  `;
};

function source(screen: FirstScreen): TemplateResult {
  switch (screen.state.message.tab) {
    case "examples":
      return examplePicker(screen);
    case "paste":
      return pasteForm(screen);
    case "compose":
      return composeForm(screen);
  }
}
