/** What the engine says, in Italian. */
import type { Catalogue, RuleTexts } from "../catalogue.js";
import { buttons } from "./it/buttons.js";
import { columns } from "./it/columns.js";
import { handoff } from "./it/handoff.js";
import { list } from "./it/list.js";
import { message } from "./it/message.js";
import { numbers } from "./it/numbers.js";
import { placeholders } from "./it/placeholders.js";
import { rcs } from "./it/rcs.js";
import { request } from "./it/request.js";
import { schedule } from "./it/schedule.js";
import { values } from "./it/values.js";
import { words } from "./it/words.js";

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

/** Italiano. */
export const it: Catalogue = { language: "it", rules, words };
