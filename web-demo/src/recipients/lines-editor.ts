/**
 * The editor of typed lines. It lives in a shadow root: there, CodeMirror adopts its style sheets instead of writing
 * style elements, which the page's content security policy would refuse.
 */
import { defaultKeymap, history, historyKeymap, isolateHistory, undo } from "@codemirror/commands";
import { Compartment, EditorState, type Extension } from "@codemirror/state";
import { EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { LitElement, css, html, type PropertyValues } from "lit";
import { LONGEST_IN_FIELD } from "../take.js";
import { marksGutter, setMarks, type Mark } from "./lines-marks.js";

class Lines extends LitElement {
  static override properties = { text: { attribute: false }, marks: { attribute: false }, label: { attribute: false } };
  static override styles = css`
    :host {
      display: block;
    }
    .cm-editor {
      border: 1px solid var(--line-strong);
      border-radius: var(--round);
      background: var(--field);
      color: var(--ink);
    }
    .cm-editor.cm-focused {
      outline: 3px solid var(--focus);
      outline-offset: 1px;
    }
    .cm-scroller {
      min-height: 12rem;
      max-height: 24rem;
      font:
        0.9375rem/1.6 ui-monospace,
        monospace;
    }
    .cm-gutters {
      background: var(--sunken);
      color: var(--ink-soft);
      border: 0;
    }
    .cm-activeLine,
    .cm-activeLineGutter {
      background: transparent;
    }
    .cm-cursor {
      border-left-color: var(--ink);
    }
    .signs {
      min-width: 1.6rem;
      text-align: center;
    }
    .sign {
      font-weight: 700;
    }
    .sign.error {
      color: var(--bad);
    }
    .sign.warning {
      color: var(--warn);
    }
    .sign.info {
      color: var(--ink-soft);
    }
  `;
  declare text: string;
  declare marks: readonly Mark[];
  declare label: string;
  #view: EditorView | null = null;
  /** The label changes with the language. */
  readonly #labelled = new Compartment();

  override render() {
    return html`<div id="editor"></div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const view = this.#view ?? this.#made();
    this.#view = view;
    const now = view.state.doc.toString();
    // What comes from outside is taken back by itself, and not with what was typed before it.
    const alone = isolateHistory.of("full");
    if (this.text !== now)
      view.dispatch({ changes: { from: 0, to: now.length, insert: this.text }, annotations: alone });
    if (changed.has("label")) view.dispatch({ effects: this.#labelled.reconfigure(named(this.label)) });
    if (changed.has("marks")) view.dispatch({ effects: setMarks.of(this.marks) });
  }

  /** Takes back what was typed last, also by whoever changed a line in the table. */
  readonly #undo = (): void => {
    if (this.#view) undo(this.#view);
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener("undo", this.#undo);
  }

  override disconnectedCallback(): void {
    this.removeEventListener("undo", this.#undo);
    super.disconnectedCallback();
    this.#view?.destroy();
    this.#view = null;
  }

  #made(): EditorView {
    const told = EditorView.updateListener.of((update) => {
      if (update.docChanged) this.dispatchEvent(new CustomEvent("text", { detail: update.state.doc.toString() }));
    });
    const long = EditorView.domEventHandlers({
      paste: (event) => {
        const text = event.clipboardData?.getData("text") ?? "";
        if (text.length <= LONGEST_IN_FIELD) return false;
        this.dispatchEvent(new CustomEvent("long", { detail: text }));
        return true;
      },
    });
    const extensions = [
      long,
      lineNumbers(),
      marksGutter,
      history(),
      highlightActiveLine(),
      keymap.of([...defaultKeymap, ...historyKeymap]),
      this.#labelled.of(named(this.label)),
      told,
    ];
    const parent = this.renderRoot.querySelector("#editor");
    return new EditorView({
      state: EditorState.create({ doc: this.text, extensions }),
      ...(parent ? { parent } : {}),
      ...(this.shadowRoot ? { root: this.shadowRoot } : {}),
    });
  }
}

function named(label: string): Extension {
  return EditorView.contentAttributes.of({ "aria-label": label });
}

customElements.define("sc-lines", Lines);
