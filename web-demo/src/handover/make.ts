/** Makes a file of what is on the screen, once that has been checked, and hands it to whoever asked, or says why not. */
import { problemOf } from "../engine/client.js";
import type { Made } from "../engine/calls.js";
import { download } from "../ui/download.js";
import type { Screen } from "../ui/screen.js";

export async function make({ act, engines }: Screen, name: string, ask: () => Promise<Made>): Promise<void> {
  act({ type: "making", making: { state: "busy" } });
  try {
    await engines.pending.settled();
    const { blob, ending } = await ask();
    const whole = ending === undefined ? name : `${name}.${ending}`;
    download(blob, whole);
    act({ type: "making", making: { state: "done", value: { name: whole } } });
  } catch (error) {
    act({ type: "making", making: { state: "failed", problem: problemOf(error) } });
    // It stands below all files, however far from the button.
    requestAnimationFrame(() => document.getElementById("not-made")?.focus());
  }
}
