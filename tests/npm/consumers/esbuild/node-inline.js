import { check, openFile } from "sendcheck/inline";
import { judged } from "../campaign.mjs";

judged({ check, openFile }).then(console.log);
