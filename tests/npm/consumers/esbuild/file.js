import { check, init } from "sendcheck";
import engine from "sendcheck/sendcheck_bg.wasm";
import { handoff, request } from "../campaign.mjs";

await init(new URL(engine, import.meta.url));
document.getElementById("verdict").textContent = check(request, { handoff })
  .recipients.map(({ verdict }) => verdict)
  .join(" ");
