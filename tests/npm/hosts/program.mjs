// What most hosts are given: it prints the verdicts.
import { check } from "sendcheck";
import { handoff, request } from "./campaign.mjs";

console.log(
  check(request, { handoff })
    .recipients.map(({ verdict }) => verdict)
    .join(" "),
);
