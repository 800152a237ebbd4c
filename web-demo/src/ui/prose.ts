/** Sentences of the engine, in which names and values stand between grave accents. */
import { html, type TemplateResult } from "lit";
import type { Finding } from "sendcheck";
import type { FirstTexts } from "../i18n/index.js";

export function prose(text: string, names: ReadonlyMap<string, string> = new Map()): (string | TemplateResult)[] {
  const named = (piece: string) => names.get(piece) ?? html`<code>${piece}</code>`;
  return text.split("`").map((piece, index) => (index % 2 === 1 ? named(piece) : piece));
}

/** The same as the name of something, which has no other type for what stands between the accents. */
export function plainly(text: string): string {
  return text.replaceAll("`", "");
}

/** What was found, in which sets of recipients are called what their fields are called. */
export function found(
  { message: { settings }, shell }: FirstTexts,
  { args }: Finding,
  text: string,
): (string | TemplateResult)[] {
  if (!("set" in args)) return prose(text);
  const { optedOut, activeConversations, appUsers } = settings;
  const sets = { "opted-out": optedOut, "active-conversations": activeConversations, "app-users": appUsers };
  return prose(text, new Map(Object.entries(sets).map(([name, label]) => [name, shell.quoted(label)])));
}

/** Advice that names options of reading, which are fields here: whoever reads it looks for the words that stand beside them. */
export function advice(t: FirstTexts, text: string, args: Finding["args"] | object = {}): (string | TemplateResult)[] {
  const { fields, message, shell } = t;
  const count = "count" in args && typeof args.count === "number" ? args.count : 1;
  const names = {
    columns: fields.columns,
    country: fields.country,
    numbersAsGiven: fields.numbersAsGiven,
    header: fields.header,
    delimiter: fields.delimiter,
    encoding: fields.encoding,
    sheet: fields.sheet,
    where: message.settings.sets.lines,
    setReadings: message.settings.sets.column,
    all: message.settings.sets.linesAll,
    acceptUnread: message.settings.sets.accept(count),
    after: fields.after,
    "sendcheck requests": fields.requests,
    "sendcheck schedule": shell.step.schedule,
  };
  return prose(text, new Map(Object.entries(names).map(([name, label]) => [name, t.shell.quoted(label)])));
}
