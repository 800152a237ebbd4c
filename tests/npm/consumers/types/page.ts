// A page that draws messages: no types of Node.

import { checkHandoff, init, openRecipients, preview } from "sendcheck";
import "sendcheck/elements";
import type { Columns } from "sendcheck";
import type { SendcheckPreviewElement } from "sendcheck/elements";

export async function drawn(handoff: string): Promise<SendcheckPreviewElement> {
  await init();
  const bubbles = document.createElement("sendcheck-preview");
  bubbles.preview = preview({}, { handoff });
  return bubbles;
}

// What may be left out may be `undefined`, where that is told apart too; bytes and columns go into files and to workers.
export function saved(list: Uint8Array, handoff: string, hosts: string[] | undefined, worker: Worker): Blob {
  const options = { handoff, allow: hosts, header: undefined };
  const recipients = openRecipients(list, options);
  const columns: Columns = recipients.columns();
  worker.postMessage(columns, [columns.rows.buffer, columns.verdicts.buffer, columns.segments.buffer]);
  worker.postMessage(recipients.rows({ verdict: "failed", code: undefined }).buffer, [recipients.rows().buffer]);
  void [
    ...recipients.requests(
      { campaignName: "A", skill: "S", consent: true, templateId: undefined },
      { size: undefined },
    ),
  ];
  // @ts-expect-error: required
  void (() => recipients.requests({ campaignName: undefined, skill: "S", consent: true }));
  void [recipients.page({ only: undefined, limit: undefined }), checkHandoff(handoff, { pick: undefined })];
  return new Blob([recipients.report({ messages: undefined }), ...recipients.lines()]);
}
