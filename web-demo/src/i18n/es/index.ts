import { handover } from "./handover.js";
import { message } from "./message.js";
import { recipients } from "./recipients.js";
import { schedule } from "./schedule.js";
import { shell } from "./shell.js";

export const es = { shell, message, recipients, schedule, handover };
