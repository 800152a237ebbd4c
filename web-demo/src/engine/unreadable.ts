/** A chosen file cannot be read: it changed on the disk since, it is gone, or it is a folder. */
import type { Problem } from "./calls.js";

export const UNREADABLE: Problem = { kind: "unreadable", message: "" };

/** Browsers name the failure differently, so it is named where it happens. */
export class Unreadable extends Error {}
