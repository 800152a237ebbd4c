/** The state without recipients, in the fragment of an address, which browsers do not send anywhere. */
import { regions } from "sendcheck/rules";
import { LOCALES } from "../i18n/index.js";
import { STEPS } from "./model.js";
import type { State } from "./model.js";
import { field, oneOf, record, type Loose } from "./loose.js";
import { knownStates, readChosen, readCompose, readWindows } from "./link-parts.js";

/** Longer addresses are cut by programs on their way. */
export const LONGEST = 30_000;
const KEY = "#s=";

/** The link's fragment, or nothing if it would be too long. */
export function toFragment(state: State): string | null {
  const { step, locale, message, settings, schedule, handover } = state;
  const { consent: _, ...campaign } = handover.campaign;
  // Who is in a set of recipients stays in the page.
  const { optedOut: _out, activeConversations: _open, appUsers: _users, setColumns: _columns, ...shared } = settings;
  const data = {
    step,
    locale,
    tab: message.tab,
    chosen: message.chosen,
    compose: message.compose,
    settings: shared,
    schedule,
    campaign,
  };
  const fragment = KEY + encode(JSON.stringify(data));
  return fragment.length > LONGEST ? null : fragment;
}

/** Whether an address was meant as a link of this page, readable or not. */
export function isLink(fragment: string): boolean {
  return fragment.startsWith(KEY);
}

/** What a link holds, on top of a fresh state; anything that is not as it should be is left as it was. */
export function fromFragment(fragment: string, fresh: State): State | null {
  const data = parse(fragment);
  if (!data) return null;
  const settings = record(data["settings"]);
  const campaign = record(data["campaign"]);
  const { message, handover } = fresh;
  const chosen = readChosen(data["chosen"]);
  return {
    ...fresh,
    step: oneOf(STEPS, data["step"], fresh.step),
    locale: oneOf(LOCALES, data["locale"], fresh.locale),
    message: {
      ...message,
      tab: oneOf(["examples", "paste", "compose"] as const, data["tab"], message.tab),
      pasted: chosen?.from.kind === "pasted" ? chosen.text : "",
      chosen,
      compose: readCompose(data["compose"], message.compose),
    },
    settings: {
      ...fresh.settings,
      profile: oneOf(["api", "webtool"] as const, settings["profile"], fresh.settings.profile),
      numbers: oneOf(["shape", "possible", "valid"] as const, settings["numbers"], fresh.settings.numbers),
      templates: oneOf(["liveperson", "meta"] as const, settings["templates"], fresh.settings.templates),
      hosts: field(settings, "hosts"),
      sentToday: field(settings, "sentToday"),
      stateWindows: knownStates(field(settings, "stateWindows")),
      skills: field(settings, "skills"),
      maxRecipients: field(settings, "maxRecipients"),
      maxRows: field(settings, "maxRows"),
      maxLines: field(settings, "maxLines"),
    },
    schedule: readWindows(data["schedule"], fresh.schedule),
    handover: {
      ...handover,
      campaign: {
        ...handover.campaign,
        name: field(campaign, "name"),
        skill: field(campaign, "skill"),
        templateId: field(campaign, "templateId"),
        outboundNumber: field(campaign, "outboundNumber"),
        account: field(campaign, "account"),
        region: oneOf(regions, campaign["region"], handover.campaign.region),
      },
    },
  };
}

function parse(fragment: string): Loose | null {
  if (!isLink(fragment) || fragment.length > LONGEST) return null;
  try {
    return record(JSON.parse(decode(fragment.slice(KEY.length))));
  } catch {
    return null;
  }
}

/** Base64 with the letters that addresses may hold. */
function encode(text: string): string {
  const binary = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function decode(text: string): string {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(binary, (each) => each.charCodeAt(0)));
}
