/** Marks beside typed lines. */
import { RangeSet, StateEffect, StateField, type EditorState } from "@codemirror/state";
import { GutterMarker, gutter } from "@codemirror/view";
import type { Severity } from "sendcheck";

export interface Mark {
  readonly line: number;
  readonly severity: Severity;
  readonly text: string;
}

const SIGNS: Readonly<Record<Severity, string>> = { error: "✕", warning: "!", info: "i" };

class Sign extends GutterMarker {
  constructor(readonly mark: Mark) {
    super();
  }

  override eq(other: Sign): boolean {
    return other.mark.text === this.mark.text && other.mark.severity === this.mark.severity;
  }

  override toDOM(): HTMLElement {
    const sign = document.createElement("span");
    sign.className = `sign ${this.mark.severity}`;
    sign.textContent = SIGNS[this.mark.severity];
    sign.title = this.mark.text;
    sign.setAttribute("role", "img");
    sign.setAttribute("aria-label", this.mark.text);
    return sign;
  }
}

export const setMarks = StateEffect.define<readonly Mark[]>();

const field = StateField.define<RangeSet<Sign>>({
  create: () => RangeSet.empty,
  update(signs, transaction) {
    let next = signs.map(transaction.changes);
    for (const effect of transaction.effects) if (effect.is(setMarks)) next = signsOf(transaction.state, effect.value);
    return next;
  },
});

function signsOf({ doc }: EditorState, marks: readonly Mark[]): RangeSet<Sign> {
  const known = marks.filter(({ line }) => line >= 1 && line <= doc.lines).toSorted((a, b) => a.line - b.line);
  return RangeSet.of(known.map((mark) => new Sign(mark).range(doc.line(mark.line).from)));
}

export const marksGutter = [field, gutter({ class: "signs", markers: (view) => view.state.field(field) })];
