import { check } from "sendcheck";
import { handoff, request } from "./campaign.mjs";

export default {
  fetch: () =>
    new Response(
      check(request, { handoff })
        .recipients.map(({ verdict }) => verdict)
        .join(" "),
    ),
};
