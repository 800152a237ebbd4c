import { html, nothing, type TemplateResult } from "lit";
import type { MediaKind, Span } from "../types.js";
import { icon } from "./icons.js";
import { drawLink, safeUrl } from "./link.js";
import { drawInline, type Pen } from "./pen.js";
import { knownText } from "./spans.js";

/** How far the loading of a picture is: never wanted, not clicked yet, shown, or tried in vain. */
export type MediaState = "never" | "asked" | "shown" | "failed";

/** What a bubble gives to draw its media. */
export interface Loading {
  readonly state: MediaState;
  readonly load: (url: string) => void;
  readonly failed: () => void;
}

/** The media of a message. */
export interface Media {
  /** Absent where the handoff does not tell. */
  readonly kind: MediaKind | undefined;
  readonly url: readonly Span[];
  readonly fileName?: string | null | undefined;
}

/** A picture once it was clicked, and a card with its file name and host before; films and documents stay cards. */
export function drawMedia(pen: Pen, media: Media, loading: Loading): TemplateResult {
  const url = safeUrl(media.url);
  if (url !== undefined && isPicture(media) && loading.state === "shown") {
    const alt = `${kindName(pen, media.kind)} ${fileName(media, url) ?? url.hostname}`;
    return html`<img class="media" part="image" src=${url.href} alt=${alt} tabindex="-1"
      referrerpolicy="no-referrer" decoding="async" @error=${loading.failed} />`;
  }
  return drawCard(pen, media, url, loading);
}

function drawCard(pen: Pen, media: Media, url: URL | undefined, loading: Loading): TemplateResult {
  const name = fileName(media, url);
  return html`<div class="media placeholder" part="media">
    ${icon(media.kind ?? "image")}
    <p class="kind">${kindName(pen, media.kind)}${loading.state === "failed" ? ` · ${pen.texts.loadFailed}` : nothing}</p>
    ${name === undefined ? nothing : html`<p class="file" part="file-name">${drawInline(pen, [{ text: name }], "name")}</p>`}
    <p class="host" part="host">${url === undefined ? drawInline(pen, media.url, "url") : url.hostname}</p>
    ${url === undefined ? nothing : drawAction(pen, media, url, loading)}
  </div>`;
}

/** What can be done about media that is not shown. */
function drawAction(pen: Pen, media: Media, url: URL, loading: Loading): unknown {
  if (isPicture(media) && loading.state === "asked") {
    return html`<button type="button" part="media-button" @click=${() => loading.load(url.href)}>${pen.texts.showImage}</button>`;
  }
  return html`<p class="open">${drawLink(pen, url, pen.texts.open)}</p>`;
}

/** Whether the media may be a picture. */
function isPicture({ kind }: Media): boolean {
  return kind === "image" || kind === undefined;
}

/** The last part of the address, where the preview does not name it. */
function fileName(media: Media, url: URL | undefined): string | undefined {
  const last = media.fileName ?? url?.pathname.split("/").at(-1);
  return last === "" || knownText(media.url) === undefined ? undefined : last;
}

function kindName({ texts }: Pen, kind: MediaKind | undefined): string {
  switch (kind) {
    case "image":
      return texts.image;
    case "video":
      return texts.video;
    case "document":
      return texts.document;
    case undefined:
      return texts.media;
  }
}
