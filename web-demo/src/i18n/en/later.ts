import { answer } from "./answer.js";
import { handover } from "./handover.js";
import { matching } from "./matching.js";
import { meaning } from "./meaning.js";
import { mend } from "./mend.js";
import { recipients } from "./recipients.js";
import { request } from "./request.js";
import { schedule } from "./schedule.js";
import { workbook } from "./workbook.js";

export const later = {
  recipients,
  matching,
  mend,
  schedule,
  handover,
  answer,
  request,
  workbook,
  meaning,
};
