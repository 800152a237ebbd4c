import "./apple.js";
import "./in-app.js";
import "./preview.js";
import "./rcs.js";
import "./sms.js";
import "./whatsapp.js";

export type * from "./interface.js";
