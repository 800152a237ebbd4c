import { check, init } from "sendcheck";
import { handoff, request } from "../campaign.mjs";

const show = (id, { recipients }) =>
  (document.getElementById(id).textContent = recipients.map(({ verdict }) => verdict).join(" "));

const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
worker.onmessage = ({ data }) => show("worker", data);
worker.postMessage({ handoff, request });

await init();
show("verdict", check(request, { handoff }));
