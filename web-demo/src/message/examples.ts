import { html, nothing } from "lit";
import { EXAMPLES, EXAMPLE_HOSTS, type Example } from "../examples.js";
import type { FirstTexts } from "../i18n/index.js";
import type { FirstScreen, FirstView } from "../ui/screen.js";

export const examplePicker: FirstView = (screen) => {
  const { t, state } = screen;
  const from = state.message.chosen?.from;
  const chosen = from?.kind === "example" ? from.name : null;
  return html`
    <h3 id="examples-title">${t.message.examples}</h3>
    <ul class="choices" aria-labelledby="examples-title">
      ${EXAMPLES.map(
        (example) => html`
          <li>
            <button
              type="button"
              aria-pressed=${example.name === chosen ? "true" : "false"}
              @click=${() => choose(screen, example)}
            >
              <span class="name" id=${`example-${example.name}`}>${exampleName(t, example.name)}</span>
              ${example.lists.some((list) => list.mistakes) ? html`<span class="hint">${t.message.tryMistakes}</span>` : nothing}
            </button>
            ${example.lists.length === 0 ? nothing : html`<button type="button" class="quiet finished" aria-describedby=${`example-${example.name}`} @click=${() => finish(screen, example)}>${t.message.finished}</button>`}
          </li>
        `,
      )}
    </ul>
  `;
};

/** The examples take media from hosts of their own, which are permitted unless somebody entered others. */
function choose({ state, act }: FirstScreen, example: Example): void {
  act({ type: "choose", chosen: { text: example.text, pick: null, from: { kind: "example", name: example.name } } });
  const media = /"type":\s*"header"/.test(example.text);
  if (media && !state.settings.hosts.trim()) act({ type: "settings", change: { hosts: EXAMPLE_HOSTS } });
}

/** The example that shows the most: a list of which some get the message and some do not. */
export function finishFirst(screen: FirstScreen): void {
  const example = EXAMPLES.find(({ lists }) => lists.some(({ mistakes }) => mistakes));
  if (example) finish(screen, example);
}

/** The message with its list, and the last step. */
function finish(screen: FirstScreen, example: Example): void {
  choose(screen, example);
  const list = example.lists.at(-1);
  if (!list) return;
  const blob = new Blob([list.text]);
  screen.act({ type: "source", source: { kind: "file", name: list.fileName, size: blob.size, blob } });
  screen.act({ type: "step", step: "handover" });
}

function exampleName(t: FirstTexts, name: string): string {
  const names: Readonly<Record<string, string>> = t.message.exampleName;
  return names[name] ?? name;
}
