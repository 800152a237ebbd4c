import { bytes, counter, numbers } from "../number.js";

const count = counter("en");
const number = numbers("en");

/** Campaign requests, and what is put into the wrong box. */
export const request = {
  title: "Request",
  failed: "The campaign request cannot be read",
  chosen: (name: string, size: number) => `${name} (${bytes("en")(size)}), a campaign request`,
  holds: (consumers: number) =>
    `The request holds ${count(consumers, "consumer", "consumers")}. Each is judged for itself.`,
  webPage: {
    is: (name: string, title: string) =>
      `${name} is a web page${title ? ` (“${title}”)` : ""}, whatever it is called: no list, no handoff and no request.`,
    help: "Most often it is what a server showed in place of the file: export the file again. A table that was saved as a web page opens in Excel; save it there as a workbook or CSV.",
    answer: "It is the service’s answer",
  },
  records: {
    is: (name: string) => `${name} holds records in JSON: no campaign request, and no list that is read here.`,
    help: "Export the list as CSV or as an Excel workbook, and use that file.",
  },
  cameBack: {
    after: (names: readonly string[]) =>
      `Corrected consumers of ${names.join(", ")}: nobody whom that request has accepted is accepted again.`,
    alone:
      "These consumers failed in another request. Add that request, so that nobody whom it has accepted gets the message twice.",
    drop: "Drop that request here, or",
    dropNow: "Drop the request that these consumers came from",
    choose: "Choose that request",
  },
  forecast: {
    title: "What the service would answer",
    counts: (accepted: number, failed: number) =>
      `It takes the request: ${number(accepted)} accepted, ${number(failed)} failed.`,
    refused: "It refuses the whole request:",
    mendFirst: "It would refuse every part of it as well. Fix first what is said of the request itself.",
    inParts: (parts: number) =>
      `Taken apart, ${count(parts, "request", "requests")} can be posted (step 4). The table judges each consumer for itself.`,
    json: "The answer as JSON",
    cut: "This is its start. The file has all of it.",
    save: "Download the answer (JSON)",
  },
  files: {
    parts: (parts: number, consumers: number) =>
      `${count(parts, "request that is", "requests that are")} ready to post, with ${count(consumers, "consumer", "consumers")}, each as it was written.`,
    beside: (toMend: number, repeated: number) =>
      `Beside them: ${number(toMend)} to fix (to-mend.json), ${number(repeated)} whose number another one has (duplicates.json).`,
    refused: "The service would refuse every request because of what it says besides its consumers:",
    none: "No consumer is accepted, so there is nothing to post.",
    mend: "The consumers that failed with what is wrong, to fix and check again.",
    toMend: "Consumers to fix (JSON)",
  },
  windows:
    "The request says itself when messages may go. Windows that are set here are tried, and not written into it.",
  cost: "What a request costs is not calculated here: that takes a list.",
};
