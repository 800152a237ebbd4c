import { check, openFile } from "sendcheck";
import { judged } from "./campaign.mjs";

export default { fetch: async () => new Response(await judged({ check, openFile })) };
