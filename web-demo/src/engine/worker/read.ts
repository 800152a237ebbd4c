/** Reading recipients, whatever they come from. */
import type { ReadAsk, Result } from "../calls.js";
import { hold, type Held } from "./held.js";
import { readList, type Report } from "./list.js";
import { readCampaign } from "./request.js";
import { withSets } from "./sets.js";

export async function read(ask: ReadAsk, report: Report): Promise<Result> {
  const [held, result]: [Held, Result] =
    ask.origin === "list"
      ? await readList({ ...ask, options: await withSets(ask.options, ask.sets) }, report)
      : await readCampaign({ ...ask, options: await withSets(ask.options, ask.sets) });
  hold(held);
  return result;
}
