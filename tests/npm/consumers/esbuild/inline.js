import { check } from "sendcheck/inline";
import { handoff, request } from "../campaign.mjs";

document.getElementById("verdict").textContent = check(request, { handoff })
  .recipients.map(({ verdict }) => verdict)
  .join(" ");
