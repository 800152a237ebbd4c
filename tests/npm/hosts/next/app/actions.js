"use server";

import { check } from "sendcheck";
import { handoff, request } from "../campaign.mjs";

export async function judged() {
  return check(request, { handoff })
    .recipients.map(({ verdict }) => verdict)
    .join(" ");
}
