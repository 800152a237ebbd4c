// A page that draws messages: no types of Node.

import { init, preview } from "sendcheck";
import "sendcheck/elements";
import type { SendcheckPreviewElement } from "sendcheck/elements";

export async function drawn(handoff: string): Promise<SendcheckPreviewElement> {
  await init();
  const bubbles = document.createElement("sendcheck-preview");
  bubbles.preview = preview({}, { handoff });
  return bubbles;
}
