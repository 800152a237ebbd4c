import { css } from "lit";

/**
 * Colours and letters. Each is a custom property that the page may set; what is not set follows the page's
 * `color-scheme`. Text has at least 4.5 : 1 on everything that it stands on.
 */
const tokens = css`
  :host {
    --text: var(--sendcheck-text, light-dark(#17202a, #e9eef4));
    --muted: var(--sendcheck-muted, light-dark(#4c5866, #b1bcc9));
    --link: var(--sendcheck-link, light-dark(#0a5296, #8ec3ff));
    --surface: var(--sendcheck-surface, light-dark(#ffffff, #262d36));
    --line: var(--sendcheck-line, light-dark(#17202a24, #e9eef42e));
    --bezel: var(--sendcheck-bezel, light-dark(#d3d9e1, #39424e));
    --screen: var(--sendcheck-screen, light-dark(#f1f4f8, #12171d));
    --whatsapp: var(--sendcheck-whatsapp, light-dark(#dcf4d6, #17402f));
    --sms: var(--sendcheck-sms, light-dark(#dfe8f6, #243650));
    --apple: var(--sendcheck-apple, light-dark(#e3e5ea, #343b45));
    --mark: var(--sendcheck-mark, light-dark(#ffe4ad, #5a4108));
    --mark-text: var(--sendcheck-mark-text, light-dark(#5c3900, #ffe4ad));
    --control: var(--sendcheck-control, light-dark(#fbd9d6, #6b1f1b));
    --control-text: var(--sendcheck-control-text, light-dark(#7a1410, #ffdedb));

    display: block;
    box-sizing: border-box;
    min-width: 0;
    color: var(--text);
    font: var(--sendcheck-font, 15px/1.42 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif);
    text-align: start;
  }
  :host([hidden]) { display: none; }
  *, *::before, *::after { box-sizing: border-box; }
  p, ul, ol, pre, blockquote { margin: 0; padding: 0; }
`;

const message = css`
  article { display: flex; flex-direction: column; gap: 8px; min-width: 0; }
  .bubble {
    display: flow-root; position: relative; width: fit-content; min-width: min(100%, 9em); max-width: 100%; padding: 8px 12px 9px;
    overflow: hidden; border: 1px solid var(--line); border-radius: 4px 16px 16px 16px; background: var(--surface);
  }
  .bubble:has(.media, .buttons) { width: 100%; }
  .whatsapp { background: var(--whatsapp); }
  .sms { background: var(--sms); }
  .apple { border-radius: 18px 18px 18px 5px; background: var(--apple); }
  .text { white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate; }
  .text + .text { margin-block-start: 4px; }
  .footer, .counter, .causes, .more, .note, .destination, .when { color: var(--muted); font-size: 0.867em; }
  .text + .footer { margin-block-start: 8px; }
  .title { font-weight: 600; }
  .counter, .causes { padding-inline: 4px; }
  .destination { margin-block-start: 6px; overflow-wrap: anywhere; }
  a { color: var(--link); overflow-wrap: anywhere; text-underline-offset: 2px; }
  .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .icon {
    flex: none; width: 1.2em; height: 1.2em; fill: none; stroke: currentColor; stroke-width: 1.7;
    stroke-linecap: round; stroke-linejoin: round;
  }
  button {
    min-height: 32px; padding: 4px 14px; border: 1px solid currentColor; border-radius: 999px; background: transparent;
    color: var(--link); font: inherit; font-weight: 500; cursor: pointer; transition: background-color 120ms;
  }
  button:hover { background: color-mix(in srgb, currentColor 10%, transparent); }
  :is(a, button):focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 6px; }
  button:focus-visible { border-radius: 999px; }
  .more { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; margin-block-start: 6px; }
`;

const marks = css`
  .variable {
    border-radius: 3px; box-decoration-break: clone; -webkit-box-decoration-break: clone;
    background: color-mix(in srgb, currentColor 7%, transparent);
    text-decoration: underline dotted color-mix(in srgb, currentColor 60%, transparent) 1.5px; text-underline-offset: 3px;
  }
  .url .variable { text-decoration: none; }
  s .variable { text-decoration: line-through; }
  .unresolved, .default, .control {
    display: inline-block; unicode-bidi: isolate; max-width: 100%; padding: 0 4px; border: 1px solid transparent; border-radius: 5px;
    font-size: 0.9em; line-height: 1.25;
  }
  .unresolved, .default { background: var(--mark); color: var(--mark-text); border: 1px dashed currentColor; }
  .default { border-style: dotted; }
  .control { display: inline; background: var(--control); color: var(--control-text); font-family: ui-monospace, monospace; font-size: 0.8em; }
  .boundary {
    display: inline-block; unicode-bidi: isolate; min-width: 1.5em; margin-inline: 3px; padding: 0 4px; border-radius: 999px;
    background: var(--text); color: var(--surface); font-size: 0.734em; font-weight: 600; line-height: 1.5; text-align: center;
    vertical-align: 0.1em; white-space: normal;
  }
  .segment.even {
    border-radius: 3px; background: color-mix(in srgb, var(--link) 13%, transparent);
    box-decoration-break: clone; -webkit-box-decoration-break: clone;
  }
  .opt-out { color: var(--muted); text-decoration: underline dashed 1px; text-underline-offset: 4px; }
  .cause { padding: 0 5px; border-radius: 5px; background: var(--mark); color: var(--mark-text); white-space: pre; }
  code, pre { font-family: ui-monospace, "Cascadia Mono", "SF Mono", Menlo, Consolas, monospace; font-size: 0.92em; }
  code, pre { background: color-mix(in srgb, currentColor 7%, transparent); border-radius: 4px; }
  code { padding: 1px 3px; }
  pre { margin-block: 4px; padding: 6px 8px; white-space: pre-wrap; overflow-wrap: anywhere; }
  pre code { padding: 0; background: none; font-size: inherit; }
  blockquote { margin-block: 2px; padding-inline-start: 9px; border-inline-start: 3px solid color-mix(in srgb, currentColor 45%, transparent); }
  .text :is(ul, ol) { white-space: normal; }
  .text li { white-space: pre-wrap; }
  .text ul { padding-inline-start: 1.2em; }
  .text ol { list-style: none; padding-inline-start: 0.2em; }
`;

const attachments = css`
  .media { display: block; width: calc(100% + 12px); margin: -2px -6px 8px; border-radius: 11px; }
  img.media { max-height: 420px; object-fit: cover; background: var(--surface); }
  .placeholder {
    display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 2px; min-height: 132px; padding: 14px;
    border: 1px dashed var(--line); background: color-mix(in srgb, var(--surface) 62%, transparent); text-align: center;
  }
  .placeholder .icon { width: 30px; height: 30px; color: var(--muted); }
  .placeholder p { max-width: 100%; overflow-wrap: anywhere; }
  .kind, .host { color: var(--muted); font-size: 0.867em; }
  .file { font-weight: 600; }
  .placeholder :is(button, .open) { margin-block-start: 8px; }
  .buttons { list-style: none; margin: 10px -12px -9px; border-block-start: 1px solid var(--line); }
  .button { padding: 9px 12px; text-align: center; }
  .button + .button { border-block-start: 1px solid var(--line); }
  .label { display: inline-flex; align-items: center; justify-content: center; gap: 7px; max-width: 100%; color: var(--link); font-weight: 500; overflow-wrap: anywhere; }
  .target { display: block; color: var(--muted); font-size: 0.867em; overflow-wrap: anywhere; }
  .target a { color: inherit; }
  .suggestions .buttons { display: flex; flex-wrap: wrap; gap: 6px; margin: 0; border: 0; }
  .suggestions .button { max-width: 100%; padding: 6px 13px; border: 1px solid var(--line); border-radius: 18px; background: var(--surface); }
  .card { width: 100%; padding: 0; border-radius: 16px; }
  .card-text { padding: 11px 14px 13px; }
  .card .media { width: 100%; margin: 0; border: 0; border-radius: 0; }
  .card .placeholder { background: color-mix(in srgb, currentColor 6%, transparent); }
  .card-media > .media { height: 100%; }
  .vertical .short { min-height: 112px; }
  .vertical .medium { min-height: 168px; }
  .vertical .tall { min-height: 264px; }
  .vertical .card-media { display: grid; }
  .horizontal { display: flex; }
  .horizontal.right { flex-direction: row-reverse; }
  .horizontal .card-media { flex: 0 1 44%; min-width: 0; }
  .horizontal .card-text { flex: 1 1 0; min-width: 0; }
  .notification {
    display: flex; gap: 10px; padding: 11px 13px; border: 1px solid var(--line); border-radius: 16px; background: var(--surface);
    box-shadow: 0 1px 3px #0000001f;
  }
  .notification .icon { width: 22px; height: 22px; color: var(--muted); }
  .notification-text { min-width: 0; }
  .in-app { width: 100%; border-radius: 16px; }
`;

const preferences = css`
  @media (prefers-reduced-motion: reduce) { button { transition: none; } }
  @media (forced-colors: active) {
    .bubble, .notification, .placeholder, .phone { border: 1px solid CanvasText; }
    .button { border-color: CanvasText; }
    .unresolved, .default, .control, .cause, .boundary { border: 1px solid CanvasText; }
    .icon { stroke: CanvasText; }
  }
`;

/** What a bubble looks like. */
export const bubbleStyles = [tokens, message, marks, attachments, preferences];

/** What the phones around the bubbles look like. */
export const previewStyles = [
  tokens,
  css`
    .channels { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 24px; list-style: none; }
    .channel { flex: 0 1 360px; min-width: 0; width: 100%; }
    .caption {
      display: flex; flex-wrap: wrap; align-items: center; gap: 4px 8px; width: fit-content; max-width: 100%; margin-block-end: 8px;
      padding: 3px 12px; border-radius: 999px; background: var(--screen);
    }
    .place {
      min-width: 1.6em; border-radius: 999px; background: var(--text); color: var(--screen); font-size: 0.8em; font-weight: 600;
      line-height: 1.6; text-align: center;
    }
    .channel-name { font-weight: 600; }
    .when { color: var(--muted); font-size: 0.867em; }
    .phone { padding: 8px; border-radius: 34px; background: var(--bezel); }
    .screen { min-height: 280px; padding: 10px 14px 22px; border-radius: 27px; background: var(--screen); overflow: hidden; }
    .screen.wa { background: var(--sendcheck-wallpaper, light-dark(#f0eae1, #131a18)); }
    .screen > :not(.status, .sender) { margin-inline-end: 22px; }
    .status { display: grid; grid-template-columns: 1fr auto 1fr; align-items: center; min-height: 24px; margin-block-end: 8px; }
    .clock { font-size: 0.8em; font-weight: 600; font-variant-numeric: tabular-nums; padding-inline-start: 6px; }
    .speaker { width: 64px; height: 7px; border-radius: 999px; background: var(--bezel); }
    .sender {
      display: flex; align-items: center; gap: 10px; margin: 0 -14px 14px; padding: 4px 16px 10px; border-block-end: 1px solid var(--line);
    }
    .avatar { flex: none; width: 34px; height: 34px; border-radius: 50%; background: var(--bezel); position: relative; overflow: hidden; }
    .avatar::before, .avatar::after { content: ""; position: absolute; left: 50%; translate: -50%; border-radius: 50%; background: var(--screen); }
    .avatar::before { top: 7px; width: 12px; height: 12px; }
    .avatar::after { top: 21px; width: 24px; height: 24px; }
    .from { display: block; font-weight: 600; line-height: 1.25; overflow-wrap: anywhere; }
    .over { display: block; color: var(--muted); font-size: 0.8em; line-height: 1.2; }
  `,
  preferences,
];
