/** On a telephone, where the draft lies below what is written: what has become of it, always in sight, and the way there. */
import { html, nothing, type TemplateResult } from "lit";
import { channelName } from "../i18n/names.js";
import { numbers } from "../i18n/number.js";
import type { FirstScreen } from "../ui/screen.js";

export function peek({ t, state }: FirstScreen): TemplateResult | typeof nothing {
  const { result } = state.message;
  if (result.state !== "done") return nothing;
  const { report, counts } = result.value;
  const number = numbers(state.locale);
  const wrong = report.findings.filter(({ severity }) => severity !== "info").length;
  const lengths = counts.map(({ channel, characters, segments, encoding }) =>
    segments === null
      ? `${channelName(t.shell.channel, channel) ?? channel} ${number(characters)}`
      : t.message.counts.segments(segments, encoding ?? ""),
  );
  const go = () => document.querySelector("#result-title")?.scrollIntoView({ block: "start" });
  return html`
    <button type="button" class="peek" @click=${go}>
      <span><bdi>${report.name || t.message.catalog.untitled}</bdi> ${lengths.map((length) => html`· ${length} `)}</span>
      <span class=${wrong > 0 ? "badge warning" : "fine"}>${wrong > 0 ? t.message.result.findings(wrong) : ""} ↓</span>
    </button>
  `;
}
