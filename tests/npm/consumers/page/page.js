import { check, init, openFile } from "../../node_modules/sendcheck/index.js";
import { judged } from "../campaign.mjs";

await init();
document.getElementById("verdict").textContent = await judged({ check, openFile });
