/** The steps behind the first, and what is known of rules and words: a part that is loaded later. */
import { handoverStep } from "./handover/step.js";
import { recipientsStep } from "./recipients/step.js";
import { scheduleStep } from "./schedule/step.js";
import type { Step } from "./state/model.js";
import type { View } from "./ui/screen.js";

export const VIEWS: Readonly<Record<Exclude<Step, "message">, View>> = {
  recipients: recipientsStep,
  schedule: scheduleStep,
  handover: handoverStep,
};

export { answerCard } from "./answer/card.js";
export { EXAMPLES, meaningOf } from "./explain/meaning.js";
export { clearSheet, setSheet } from "./handover/approve.js";
export { noListBox } from "./ui/no-list.js";
export { ruleTable } from "sendcheck/rules?later";
