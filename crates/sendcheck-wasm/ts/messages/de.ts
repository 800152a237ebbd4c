/** What the engine says, in German. */
import type { Catalogue, RuleTexts } from "../catalogue.js";
import { buttons } from "./de/buttons.js";
import { columns } from "./de/columns.js";
import { handoff } from "./de/handoff.js";
import { list } from "./de/list.js";
import { message } from "./de/message.js";
import { numbers } from "./de/numbers.js";
import { placeholders } from "./de/placeholders.js";
import { rcs } from "./de/rcs.js";
import { request } from "./de/request.js";
import { schedule } from "./de/schedule.js";
import { values } from "./de/values.js";
import { words } from "./de/words.js";

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

/** Deutsch. */
export const de: Catalogue = { language: "de", rules, words };
