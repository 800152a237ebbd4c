import { box } from "./box.js";
import { explain } from "./explain.js";
import { fields } from "./fields.js";
import { file } from "./file.js";
import { fixes } from "./fixes.js";
import { message } from "./message.js";
import { problems } from "./problems.js";
import { roles } from "./roles.js";
import { shell } from "./shell.js";

export const first = {
  shell,
  explain,
  message,
  roles,
  file,
  fields,
  box,
  fixes,
  problems,
};
