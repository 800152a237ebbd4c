/** What every view is given. */
import type { TemplateResult } from "lit";
import type { Engines } from "../effects.js";
import type { Texts } from "../i18n/index.js";
import type { Act } from "../state/reduce.js";
import type { State } from "../state/model.js";

export interface Screen {
  readonly state: State;
  readonly t: Texts;
  readonly act: Act;
  readonly engines: Engines;
}

export type View = (screen: Screen) => TemplateResult;
