// What hosts that build for pages are given.
import { check, init } from "sendcheck";
import { handoff, request } from "./campaign.mjs";

const show = (text) => {
  document.getElementById("verdict").textContent = text;
};

init().then(
  () =>
    show(
      check(request, { handoff })
        .recipients.map(({ verdict }) => verdict)
        .join(" "),
    ),
  // Where nothing was configured and has to be, the page says what.
  ({ name, kind, message }) => show(`${name} ${kind}: ${message}`),
);
