import { check, init, openFile } from "sendcheck";
import { judged } from "../campaign.mjs";

const show = (id, verdicts) => {
  document.getElementById(id).textContent = verdicts;
};

const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
worker.onmessage = ({ data }) => show("worker", data);
worker.postMessage("begin");

await init();
show("verdict", await judged({ check, openFile }));
