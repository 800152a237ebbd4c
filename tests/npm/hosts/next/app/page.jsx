import { judged } from "./actions.js";
import Client from "./client.jsx";

export const dynamic = "force-dynamic";

export default async function Page() {
  return (
    <>
      <p id="server">{await judged()}</p>
      <Client action={judged} />
    </>
  );
}
