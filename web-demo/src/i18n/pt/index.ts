import { answer } from "./answer.js";
import { box } from "./box.js";
import { explain } from "./explain.js";
import { fields } from "./fields.js";
import { file } from "./file.js";
import { fixes } from "./fixes.js";
import { handover } from "./handover.js";
import { matching } from "./matching.js";
import { meaning } from "./meaning.js";
import { mend } from "./mend.js";
import { message } from "./message.js";
import { problems } from "./problems.js";
import { recipients } from "./recipients.js";
import { request } from "./request.js";
import { roles } from "./roles.js";
import { schedule } from "./schedule.js";
import { shell } from "./shell.js";
import { workbook } from "./workbook.js";

export const pt = {
  shell,
  explain,
  message,
  roles,
  file,
  fields,
  box,
  fixes,
  problems,
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
