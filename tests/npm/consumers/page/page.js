import { check, init } from "../../node_modules/sendcheck/index.js";
import { handoff, request } from "../campaign.mjs";

await init();
document.getElementById("verdict").textContent = check(request, { handoff })
  .recipients.map(({ verdict }) => verdict)
  .join(" ");
