import { html, nothing, type TemplateResult } from "lit";
import { withPart } from "../later.js";
import { LONGEST_IN_FIELD, take } from "../take.js";
import type { Box } from "../state/model.js";
import { dropZone } from "../ui/drop.js";
import { textField } from "../ui/fields.js";
import { movedBox } from "../ui/moved.js";
import { problemBox } from "../ui/problem.js";
import type { FirstScreen, FirstView } from "../ui/screen.js";
import { catalogTable } from "./catalog.js";

export const pasteForm: FirstView = (screen) => {
  const { t, state, act } = screen;
  const { pasted, document, handoffs } = state.message;
  const several = handoffs.state === "done" && handoffs.value.length > 1;
  return html`
    ${dropZone({
      id: "handoff-file",
      label: t.message.paste.hint,
      button: t.message.paste.choose,
      over: t.message.paste.drop,
      accept: ".json,application/json",
      take: (file) => void take(screen, "message", file, file.name),
    })}
    ${movedBox(screen, ["message", "recipients"])} ${noList(screen, "message")} ${answer(screen)}
    ${
      document || pasted.length > LONGEST_IN_FIELD
        ? html`<p class="file" id="handoff-document">
            <bdi>${document ? t.message.paste.file(document.name, document.size, handoffs.state === "done" ? handoffs.value.length : 0) : t.box.long(pasted.length)}</bdi>
            <button type="button" class="quiet" @click=${() => act({ type: "pasted", text: "" })}>${document ? t.message.paste.remove : t.box.another}</button>
          </p>`
        : textField({
            id: "handoff-text",
            label: t.message.paste.label,
            value: pasted,
            rows: several ? 4 : 12,
            change: (text) => act({ type: "pasted", text }),
            long: (text) => void take(screen, "message", new Blob([text]), t.box.pasted),
          })
    }
    ${handoffs.state === "failed" ? html`${problemBox(t, handoffs.problem)} ${asText(screen)}` : nothing}
    ${several ? catalogTable(screen, handoffs.value) : nothing}
  `;
};

/** What is no JSON may be the text of the message itself, which is written elsewhere; one that stands there already stays. */
function asText({ t, state, act }: FirstScreen): TemplateResult | typeof nothing {
  const { pasted, document, compose } = state.message;
  if (document || /^\s*[{[]/.test(pasted) || pasted.length > LONGEST_IN_FIELD || compose.text.trim()) return nothing;
  const use = () => {
    act({ type: "compose", change: { text: pasted } });
    act({ type: "message-tab", tab: "compose" });
  };
  return html`<p><button type="button" @click=${use}>${t.message.paste.asText}</button></p>`;
}

/** What a file is that is not read here is said by what is loaded later. */
export function noList(screen: FirstScreen, box: Box): TemplateResult | typeof nothing {
  if (screen.state.noList?.from !== box) return nothing;
  return withPart(screen, "steps", ({ noListBox }) => html`${noListBox(screen, box)}`);
}

/** An answer of the service is explained by what is loaded later. */
function answer(screen: FirstScreen): TemplateResult | typeof nothing {
  const isThere = screen.state.answer.state === "done" || screen.state.answer.state === "failed";
  return isThere ? withPart(screen, "steps", ({ answerCard }) => html`${answerCard(screen)}`) : nothing;
}
