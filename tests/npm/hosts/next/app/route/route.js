import { check } from "sendcheck";
import { handoff, request } from "../../campaign.mjs";

export const dynamic = "force-dynamic";

export function GET() {
  return new Response(
    check(request, { handoff })
      .recipients.map(({ verdict }) => verdict)
      .join(" "),
  );
}
