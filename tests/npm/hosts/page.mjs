// What hosts that build for pages are given.
import { check, init, openFile } from "sendcheck";
import { judged } from "./campaign.mjs";

const show = (text) => {
  document.getElementById("verdict").textContent = text;
};

init()
  .then(() => judged({ check, openFile }))
  .then(show, ({ name, kind, message }) => {
    // Where nothing was configured and has to be, the page says what.
    show(`${name} ${kind}: ${message}`);
  });
