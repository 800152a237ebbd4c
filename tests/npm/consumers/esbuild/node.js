import { check, openFile } from "sendcheck";
import { judged } from "../campaign.mjs";

judged({ check, openFile }).then(console.log);
