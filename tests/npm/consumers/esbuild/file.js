import { check, init, initWorkbooks, openFile } from "sendcheck";
import engine from "sendcheck/sendcheck_bg.wasm";
import workbooks from "sendcheck/sendcheck_workbook_bg.wasm";
import { judged } from "../campaign.mjs";

await init(new URL(engine, import.meta.url));
await initWorkbooks(new URL(workbooks, import.meta.url));
document.getElementById("verdict").textContent = await judged({ check, openFile });
