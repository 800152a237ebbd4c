import { IN_ORDER } from "../engine/calls.js";
import { DAYS } from "./model.js";
import type { Compose, State } from "./model.js";
import { preferredLocale } from "../i18n/index.js";
import { keptSteps } from "./mended.js";
import { FOUND_OUT } from "./reading.js";
import { NO_SETS, NO_SETS_READ } from "./sets.js";
import { SMS_CLOSES, SMS_OPENS } from "./windows.js";

/** A message that nobody has written yet. */
export const NEW_MESSAGE: Compose = {
  channel: "sms",
  title: "",
  smsSender: "",
  waSender: "",
  language: "en",
  lookback: 24,
  apps: "",
  notification: "",
  notificationText: "",
  text: "",
  smsText: "",
  optOut: "Reply STOP to opt out.",
  header: "none",
  headerUrl: "",
  footer: "",
  buttons: [],
  base: "",
};

export function initialState(): State {
  return {
    answer: { state: "nothing" },
    moved: null,
    noList: null,
    about: null,
    brokenLink: false,
    noTexts: false,
    back: null,
    unkept: { setup: null, changes: false },
    furthest: 0,
    step: "message",
    locale: preferredLocale(navigator.languages),
    message: {
      tab: "examples",
      pasted: "",
      document: null,
      handoffs: { state: "nothing" },
      catalog: { sort: "position", descending: false, title: "", channel: "", page: 0 },
      compose: NEW_MESSAGE,
      chosen: null,
      cannotEdit: false,
      result: { state: "nothing" },
    },
    settings: {
      profile: "api",
      numbers: "possible",
      templates: "liveperson",
      hosts: "",
      sentToday: "",
      stateWindows: "",
      skills: "",
      maxRecipients: "",
      maxRows: "",
      maxLines: "",
      acceptUnread: 0,
    },
    sets: NO_SETS,
    setsRead: NO_SETS_READ,
    recipients: {
      tab: "file",
      lines: "",
      source: null,
      run: { state: "nothing" },
      only: {},
      order: IN_ORDER,
      reading: FOUND_OUT,
      heading: null,
      matching: false,
      earlier: [],
      after: [],
      mended: keptSteps(),
      seen: [],
      closed: [],
      noRow: false,
      refused: null,
      fixing: null,
    },
    schedule: {
      own: false,
      windows: DAYS.map((day) => ({ day, on: true, opens: SMS_OPENS, closes: SMS_CLOSES })),
      at: null,
      rate: "",
      dayZone: "",
    },
    plan: { state: "nothing" },
    handover: {
      campaign: {
        name: "",
        skill: "",
        templateId: "",
        outboundNumber: "",
        account: "",
        region: "na",
        consent: false,
      },
      head: [],
      tried: false,
      row: 1,
      shown: { state: "nothing" },
      looking: false,
      making: { state: "nothing" },
      prices: {},
      cost: { state: "nothing" },
    },
    explain: { open: false, asked: "", from: "typed", followed: 0 },
  };
}
