/** What the engine says, in Portuguese, as it is written in Brazil. */
import type { Catalogue, RuleTexts } from "../catalogue.js";
import { buttons } from "./pt/buttons.js";
import { columns } from "./pt/columns.js";
import { handoff } from "./pt/handoff.js";
import { list } from "./pt/list.js";
import { message } from "./pt/message.js";
import { numbers } from "./pt/numbers.js";
import { placeholders } from "./pt/placeholders.js";
import { rcs } from "./pt/rcs.js";
import { request } from "./pt/request.js";
import { schedule } from "./pt/schedule.js";
import { values } from "./pt/values.js";
import { words } from "./pt/words.js";

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

/** Português. */
export const pt: Catalogue = { language: "pt", rules, words };
