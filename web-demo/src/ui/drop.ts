/** A place where files are dropped or chosen. */
import { html, type TemplateResult } from "lit";

export interface Drop {
  readonly id: string;
  readonly label: string;
  readonly button: string;
  readonly over: string;
  readonly accept: string;
  /** Whether it stands beside a field, where it is small. */
  readonly small?: boolean;
  readonly take: (file: File) => void;
}

type Dragged = DragEvent & { currentTarget: HTMLElement };

export function dropZone({ id, label, button, over, accept, small, take }: Drop): TemplateResult {
  const chosen = (event: Event & { currentTarget: HTMLInputElement }) => {
    const file = event.currentTarget.files?.[0];
    // The same file may be chosen again after it was mended.
    event.currentTarget.value = "";
    if (file) take(file);
  };
  const mark = (event: Dragged, dragged: boolean) => {
    event.preventDefault();
    event.currentTarget.classList.toggle("over", dragged);
  };
  const dropped = (event: Dragged) => {
    mark(event, false);
    const file = event.dataTransfer?.files[0];
    if (file) take(file);
  };
  return html`
    <div
      class="drop ${small ? "small" : ""}"
      data-over=${over}
      @dragover=${(event: Dragged) => mark(event, true)}
      @dragleave=${(event: Dragged) => mark(event, false)}
      @drop=${dropped}
    >
      <p>${label}</p>
      <input class="unseen" type="file" id=${id} accept=${accept} @change=${chosen} />
      <label class="button" for=${id}>${button}</label>
    </div>
  `;
}
