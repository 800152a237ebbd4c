/** What the engine says, in French. */
import type { Catalogue, RuleTexts } from "../catalogue.js";
import { buttons } from "./fr/buttons.js";
import { columns } from "./fr/columns.js";
import { handoff } from "./fr/handoff.js";
import { list } from "./fr/list.js";
import { message } from "./fr/message.js";
import { numbers } from "./fr/numbers.js";
import { placeholders } from "./fr/placeholders.js";
import { rcs } from "./fr/rcs.js";
import { request } from "./fr/request.js";
import { schedule } from "./fr/schedule.js";
import { values } from "./fr/values.js";
import { words } from "./fr/words.js";

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

/** Français. */
export const fr: Catalogue = { language: "fr", rules, words };
