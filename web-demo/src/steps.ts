/** The steps behind the first with their texts, and what is known of rules and words: a part that is loaded later. */
import { answerCard as answerView } from "./answer/card.js";
import { meaningOf as meaningView } from "./explain/meaning.js";
import { setSheet as setSheetView } from "./handover/approve.js";
import { handoverStep } from "./handover/step.js";
import { wholeTextsOf } from "./i18n/whole.js";
import { recipientsStep } from "./recipients/step.js";
import { scheduleStep } from "./schedule/step.js";
import type { Step } from "./state/model.js";
import { noListBox as noListView } from "./ui/no-list.js";
import type { FirstScreen, FirstView, Screen } from "./ui/screen.js";

/** A view of this part as the first load can ask for it, which has not all texts. */
function asked<Rest extends unknown[], R>(view: (screen: Screen, ...rest: Rest) => R) {
  return (screen: FirstScreen, ...rest: Rest) => view({ ...screen, t: wholeTextsOf(screen.state.locale) }, ...rest);
}

export const VIEWS: Readonly<Record<Exclude<Step, "message">, FirstView>> = {
  recipients: asked(recipientsStep),
  schedule: asked(scheduleStep),
  handover: asked(handoverStep),
};

export const answerCard = asked(answerView);
export const meaningOf = asked(meaningView);
export const noListBox = asked(noListView);
export const setSheet = asked(setSheetView);

export { EXAMPLES } from "./explain/meaning.js";
export { clearSheet } from "./handover/approve.js";
export { ruleTable } from "sendcheck/rules?later";
