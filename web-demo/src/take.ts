/** Files and texts of which nobody said what they are: each goes where it belongs, whichever box it was put into. */
import { takeAnswer, type Taker } from "./answer/take.js";
import { loadChanges } from "./recipients/change-list.js";
import type { FileKind } from "./engine/calls.js";
import type { Box } from "./state/model.js";
import { SETS, type SetOption } from "./engine/calls.js";
import { isMended } from "./state/mended.js";
import { fileSet } from "./state/sets.js";
import { UNREADABLE } from "./engine/problems.js";

/** What a box is for. */
const OWN = {
  message: "handoff",
  recipients: "list",
  optedOut: "list",
  activeConversations: "list",
  appUsers: "list",
} as const satisfies Record<Box, FileKind>;

/** A longer text is kept out of fields, which would draw all of it. */
export const LONGEST_IN_FIELD = 30_000;

/** Takes a file for what it is; what holds nothing that tells is taken for what the box is for. */
export async function take(taker: Taker, box: Box, blob: Blob, name: string): Promise<void> {
  const found = await taker.engines.message.ask("kind", { source: blob }).catch(() => null);
  await put(taker, box, found ?? OWN[box], blob, name);
}

/** Takes a file for what it is said to be. */
export async function put({ act, ...taker }: Taker, box: Box, kind: FileKind, blob: Blob, name: string): Promise<void> {
  switch (kind) {
    case "answer":
      return takeAnswer({ act, ...taker }, blob, name);
    case "changes":
      return loadChanges({ act, ...taker }, blob);
    case "page":
    case "records": {
      const title = await taker.engines.message.ask("title", { source: blob }).catch(() => "");
      return act({ type: "no-list", file: { kind, name, title, source: blob, from: box } });
    }
    case "request":
    case "list": {
      // Of two boxes for lists that one is meant into which it was put.
      if (kind === "list" && isSet(box)) {
        return act({ type: "set", option: box, set: fileSet({ name, size: blob.size, blob }) });
      }
      const source = { kind: kind === "list" ? "file" : kind, name, size: blob.size, blob } as const;
      if (box !== "recipients" && isMended(taker.state)) {
        return act({ type: "moved", moved: { name, kind, from: box, waits: source } });
      }
      act({ type: "source", source });
      act({ type: "recipients-tab", tab: "file" });
      break;
    }
    case "handoff": {
      const text = await taker.engines.message.ask("text", { source: blob }).catch(() => null);
      act({ type: "message-tab", tab: "paste" });
      if (text === null) return act({ type: "handoffs", handoffs: { state: "failed", problem: UNREADABLE } });
      act({ type: "pasted", text, document: { name, size: blob.size } });
    }
  }
  const home: Box = kind === "handoff" ? "message" : "recipients";
  if (home !== box) act({ type: "moved", moved: { name, kind, from: box } });
}

function isSet(box: Box): box is SetOption {
  return SETS.some((option) => option === box);
}
