/** What the engine says, in its own words: each text of this catalogue is held against the engine's, letter by letter. */
import type { Catalogue, RuleTexts } from "../catalogue.js";
import { buttons } from "./en/buttons.js";
import { columns } from "./en/columns.js";
import { handoff } from "./en/handoff.js";
import { list } from "./en/list.js";
import { message } from "./en/message.js";
import { numbers } from "./en/numbers.js";
import { placeholders } from "./en/placeholders.js";
import { rcs } from "./en/rcs.js";
import { request } from "./en/request.js";
import { schedule } from "./en/schedule.js";
import { values } from "./en/values.js";
import { words } from "./en/words.js";

const rules: RuleTexts = {
  ...request,
  ...numbers,
  ...values,
  ...message,
  ...schedule,
  ...handoff,
  ...buttons,
  ...placeholders,
  ...rcs,
  ...list,
  ...columns,
};

/** English. */
export const en: Catalogue = { language: "en", rules, words };
