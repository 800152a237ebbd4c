import { check } from "sendcheck/inline";
import { handoff, request } from "../campaign.mjs";

console.log(
  check(request, { handoff })
    .recipients.map(({ verdict }) => verdict)
    .join(" "),
);
