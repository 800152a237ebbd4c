import { svg, html, type TemplateResult } from "lit";

/** The small drawings, all of our own. */
export type IconName = "image" | "video" | "document" | "reply" | "url" | "dial" | "unknown" | "bell";

const PATHS: Readonly<Record<IconName, TemplateResult>> = {
  image: svg`<rect x="3" y="4.5" width="18" height="15" rx="2.5"/><circle cx="8.5" cy="9.5" r="1.5"/><path d="m4 17 5-4.5 3.5 3 3-2.5 4.5 4"/>`,
  video: svg`<rect x="3" y="5" width="18" height="14" rx="2.5"/><path d="m10.5 9 4.5 3-4.5 3z"/>`,
  document: svg`<path d="M6.5 3h7.5l4.5 4.5V19a2 2 0 0 1-2 2h-10a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z"/><path d="M14 3v5h4.5M8.5 13h7M8.5 16.5h5"/>`,
  reply: svg`<path d="m9.5 6-5 5 5 5M5 11h8.5a6 6 0 0 1 6 6v1"/>`,
  url: svg`<path d="M14 4.5h5.5V10M19 5l-8.5 8.5M17.5 14v4a1.5 1.5 0 0 1-1.5 1.5H6A1.5 1.5 0 0 1 4.5 18V8A1.5 1.5 0 0 1 6 6.500h4"/>`,
  dial: svg`<path d="M6.5 4H9l1.5 4.5-2 1.500a12 12 0 0 0 5.5 5.500l1.5-2L20 15v2.500a2.5 2.5 0 0 1-2.5 2.500C10.5 20 4 13.5 4 6.500A2.5 2.5 0 0 1 6.5 4z"/>`,
  unknown: svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 8v4.500M12 15.800v.2"/>`,
  bell: svg`<path d="M6.5 16.500v-5.500a5.5 5.5 0 0 1 11 0v5.500l1.5 1.500H5zM10.5 20.500h3"/>`,
};

/** A drawing that says nothing which the words beside it do not say. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" part="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${PATHS[name]}</svg>`;
}
