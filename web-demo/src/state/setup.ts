/** The set-up of a campaign as data: everything that was said of it but its recipients. It goes into links, and is kept for a reload. */
import { regions } from "sendcheck/rules";
import { LOCALES } from "../i18n/index.js";
import { field, oneOf, record, type Loose } from "./loose.js";
import { knownStates, readChosen, readCompose, readWindows } from "./link-parts.js";
import { STEPS, type State } from "./model.js";

/** Who is in a set of recipients, and who agreed, is in none of it. */
export function setupOf(state: State): Loose {
  const { step, locale, message, settings, schedule, handover } = state;
  const { consent: _consent, ...campaign } = handover.campaign;
  // How many lines are nobody's was said of sets that are in none of it.
  const { acceptUnread: _, ...shared } = settings;
  const { tab, chosen, compose } = message;
  return { step, locale, tab, chosen, compose, settings: shared, schedule, campaign };
}

/** What a set-up holds, on top of a fresh state; anything that is not as it should be is left as it was. */
export function withSetup(fresh: State, data: Loose): State {
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
