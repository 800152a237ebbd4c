/** What the engine says, in Spanish. */
import type { Catalogue, RuleTexts } from "../catalogue.js";
import { buttons } from "./es/buttons.js";
import { columns } from "./es/columns.js";
import { handoff } from "./es/handoff.js";
import { list } from "./es/list.js";
import { message } from "./es/message.js";
import { numbers } from "./es/numbers.js";
import { placeholders } from "./es/placeholders.js";
import { rcs } from "./es/rcs.js";
import { request } from "./es/request.js";
import { schedule } from "./es/schedule.js";
import { values } from "./es/values.js";
import { words } from "./es/words.js";

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

/** Español. */
export const es: Catalogue = { language: "es", rules, words };
