/** A set of recipients beside the list: typed, pasted or a file, with how it was read and what is wrong with that. */
import { html, nothing, type TemplateResult } from "lit";
import type { SetOption, SetResult } from "../engine/calls.js";
import { encodingNames } from "../recipients/matching/encodings.js";
import { likelyEncodings } from "../recipients/matching/likely.js";
import { fileSays } from "../recipients/file-says.js";
import { fileSet, isGiven, typedSet, type SetGiven } from "../state/sets.js";
import { take } from "../take.js";
import { dropZone } from "../ui/drop.js";
import { selectField, textField } from "../ui/fields.js";
import { findingsList } from "../ui/findings.js";
import { movedBox } from "../ui/moved.js";
import { problemBox } from "../ui/problem.js";
import type { FirstScreen } from "../ui/screen.js";
import { noList } from "./paste.js";

const IDS = {
  optedOut: "opted-out",
  activeConversations: "active-conversations",
  appUsers: "app-users",
} as const satisfies Record<SetOption, string>;

const FILES = ".csv,.txt,.tsv,.xlsx,.xlsm,.xls,.ods,text/csv,text/plain";

export function setField(screen: FirstScreen, option: SetOption): TemplateResult {
  const { t, state } = screen;
  const texts = t.message.settings;
  const { file } = state.sets[option];
  return html`
    <div class="set" id="${IDS[option]}-set">
      ${file ? named(screen, option, file.name, file.size) : typed(screen, option)}
      ${dropZone({
        id: `${IDS[option]}-file`,
        label: texts.sets.drop(texts[option]),
        button: t.file.choose,
        over: texts.sets.dropNow,
        accept: FILES,
        small: true,
        take: (file) => void take(screen, option, file, file.name),
      })}
      ${movedBox(screen, [option])} ${noList(screen, option)} ${isGiven(state.sets[option]) ? reading(screen, option) : nothing}
    </div>
  `;
}

function typed({ t, state, act }: FirstScreen, option: SetOption): TemplateResult {
  const texts = t.message.settings;
  return textField({
    id: IDS[option],
    label: texts[option],
    hint: texts.setHint,
    value: state.sets[option].text,
    rows: 3,
    change: (text) => act({ type: "set", option, set: { ...state.sets[option], text } }),
    long: (text) => {
      const file = { name: t.box.pasted, size: text.length, blob: new Blob([text]) };
      act({ type: "set", option, set: fileSet(file) });
    },
  });
}

/** A file is named and not shown. */
function named({ t, act }: FirstScreen, option: SetOption, name: string, size: number): TemplateResult {
  const texts = t.message.settings;
  return html`
    <p><strong>${texts[option]}</strong></p>
    <p class="file" id=${IDS[option]}>
      <bdi>${t.file.chosen(name, size)}</bdi>
      <button type="button" class="quiet" @click=${() => act({ type: "set", option, set: typedSet("") })}>
        ${t.message.paste.remove}
      </button>
    </p>
  `;
}

function reading(screen: FirstScreen, option: SetOption): TemplateResult | typeof nothing {
  const { t, state, act } = screen;
  const read = state.setsRead[option];
  const texts = t.message.settings.sets;
  const given = state.sets[option];
  const change = (change: Partial<SetGiven>) => act({ type: "set", option, set: { ...given, ...change } });
  switch (read.state) {
    case "nothing":
      return nothing;
    case "busy":
      return html`<p class="hint" role="status">${t.shell.busy}</p>`;
    case "failed":
      return html`
        ${problemBox(t, read.problem, texts.failed)}
        ${likelyEncodings(screen, read.problem, (encoding) => change({ encoding }))}
        ${read.problem.encodings || given.encoding === "auto" ? nothing : encodings(screen, option, given, change)}
      `;
    case "done":
      return html`
        <div class="read">
          ${says(screen, read.value, given.file !== null).map((line) => html`<p class="hint"><bdi>${line}</bdi></p>`)}
          ${columns(screen, option, read.value, change)} ${lines(screen, option, read.value, change)}
          ${given.file && isGuessed(read.value, given) ? encodings(screen, option, given, change) : nothing}
          ${read.value.findings.length > 0 ? findingsList(screen, read.value.findings) : nothing}
          ${accept(screen, read.value)}
        </div>
      `;
  }
}

/** How many rows there are, from which column they are taken, and how the file is written. */
function says({ t }: FirstScreen, { readAs, rows, columns, encodingSample }: SetResult, isFile: boolean): string[] {
  const texts = t.message.settings.sets;
  if (!readAs) return [];
  const [need] = readAs.needs;
  const column = need?.column === undefined ? "" : need.name || t.file.nameless(need.column);
  const others = readAs.workbook?.otherSheets ?? [];
  return [
    column && columns.length !== 1 ? texts.rowsFrom(rows, column) : texts.rows(rows),
    ...(isFile ? fileSays(t, readAs, encodingSample) : []),
    ...(others.length > 0 ? [texts.otherSheets(others.join(", "))] : []),
  ];
}

/** Where a set is a table, the column that is meant can be said. */
function columns(
  { t, state }: FirstScreen,
  option: SetOption,
  { columns, readAs }: SetResult,
  change: (change: Partial<SetGiven>) => void,
): TemplateResult | typeof nothing {
  if (columns.length < 2 || !readAs) return nothing;
  const texts = t.message.settings.sets;
  const names = columns.map((name, place) => [String(place + 1), name || t.file.nameless(place + 1)] as const);
  return selectField({
    id: `${IDS[option]}-column`,
    label: texts.column,
    value: String(state.sets[option].column ?? ""),
    options: [["", t.file.findOut] as const, ...names],
    change: (place) => change({ column: place === "" ? null : Number(place) }),
  });
}

/** Where a column says that not everybody in the set is meant, those who are can be said. */
function lines(
  { t, state }: FirstScreen,
  option: SetOption,
  { findings }: SetResult,
  change: (change: Partial<SetGiven>) => void,
): TemplateResult | typeof nothing {
  const texts = t.message.settings.sets;
  const { where } = state.sets[option];
  const likely = findings.flatMap(({ args }) =>
    "values" in args && "options" in args ? [args.options as string[]] : [],
  );
  const choices = [...likely, ...(where.length > 0 ? [where] : [])].filter(([first]) => first !== "all");
  if (likely.length === 0 && where.length === 0) return nothing;
  const named = new Map(choices.map((entries) => [entries.join("\n"), entries]));
  return selectField({
    id: `${IDS[option]}-where`,
    label: texts.lines,
    value: where.join("\n"),
    options: [
      ["", texts.linesUnsaid] as const,
      ["all", texts.linesAll] as const,
      ...[...named].map(([value, entries]) => [value, entries.join(", ")] as const),
    ],
    change: (value) => change({ where: value === "" ? [] : (named.get(value) ?? [value]) }),
  });
}

/** Whether the encoding is one that nobody can be certain of, or that somebody said. */
function isGuessed({ encodingSample, readAs }: SetResult, { encoding }: SetGiven): boolean {
  return !readAs?.workbook && (encoding !== "auto" || encodingSample !== undefined);
}

function encodings(
  { t }: FirstScreen,
  option: SetOption,
  { encoding }: SetGiven,
  change: (change: Partial<SetGiven>) => void,
): TemplateResult {
  const names = encodingNames(t);
  const other: [string, string][] =
    encoding === "auto" || names.some(([label]) => label === encoding) ? [] : [[encoding, encoding]];
  return selectField({
    id: `${IDS[option]}-encoding`,
    label: t.fields.encoding,
    value: encoding,
    options: [["auto", t.file.findOut], ...names, ...other],
    change: (encoding) => change({ encoding }),
  });
}

/** Lines that give nobody stay unknown, until somebody has looked at them. */
function accept({ t, state, act }: FirstScreen, { findings }: SetResult): TemplateResult | typeof nothing {
  const unread = Math.max(
    0,
    ...findings.map(({ args }) => ("count" in args && typeof args.count === "number" ? args.count : 0)),
  );
  const { acceptUnread } = state.settings;
  if (unread === 0 || unread <= acceptUnread) return nothing;
  return html`<p>
    <button type="button" class="quiet" @click=${() => act({ type: "settings", change: { acceptUnread: unread } })}>
      ${t.message.settings.sets.accept(unread)}
    </button>
  </p>`;
}
