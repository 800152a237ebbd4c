import { answer } from "./answer.js";
import { explain } from "./explain.js";
import { handover } from "./handover.js";
import { matching } from "./matching.js";
import { mend } from "./mend.js";
import { message } from "./message.js";
import { problems } from "./problems.js";
import { recipients } from "./recipients.js";
import { request } from "./request.js";
import { schedule } from "./schedule.js";
import { shell } from "./shell.js";
import { workbook } from "./workbook.js";

export const fr = {
  shell,
  explain,
  message,
  recipients,
  matching,
  mend,
  schedule,
  handover,
  answer,
  request,
  problems,
  workbook,
};
