import { html, nothing } from "lit";
import { answerCard } from "../answer/card.js";
import { takeFile } from "../answer/take.js";
import { UNREADABLE } from "../engine/unreadable.js";
import { dropZone } from "../ui/drop.js";
import { textField } from "../ui/fields.js";
import { problemBox } from "../ui/problem.js";
import type { View } from "../ui/screen.js";
import { catalogTable } from "./catalog.js";

export const pasteForm: View = (screen) => {
  const { t, state, act } = screen;
  const { pasted, handoffs } = state.message;
  const take = (file: File) =>
    void file.text().then(
      (text) => act({ type: "pasted", text }),
      () => act({ type: "handoffs", handoffs: { state: "failed", problem: UNREADABLE } }),
    );
  const several = handoffs.state === "done" && handoffs.value.length > 1;
  return html`
    ${dropZone({
      id: "handoff-file",
      label: t.message.paste.hint,
      button: t.message.paste.choose,
      over: t.message.paste.drop,
      accept: ".json,application/json",
      take: (file) => void takeFile(screen, file, file.name, () => take(file)),
    })}
    ${answerCard(screen)}
    ${textField({
      id: "handoff-text",
      label: t.message.paste.label,
      value: pasted,
      rows: several ? 4 : 12,
      change: (text) => act({ type: "pasted", text }),
    })}
    ${handoffs.state === "failed" ? problemBox(t, handoffs.problem) : nothing}
    ${several ? catalogTable(screen, handoffs.value) : nothing}
  `;
};
