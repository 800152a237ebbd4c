import { check, init, openFile } from "sendcheck";
import { judged } from "../campaign.mjs";

self.onmessage = async () => {
  await init();
  postMessage(await judged({ check, openFile }));
};
