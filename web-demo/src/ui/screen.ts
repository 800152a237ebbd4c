/** What views are given: those of the first load, and those of the steps behind it, which have the texts of all steps. */
import type { TemplateResult } from "lit";
import type { Engines } from "../effects.js";
import type { FirstTexts, Texts } from "../i18n/index.js";
import type { Act } from "../state/reduce.js";
import type { State } from "../state/model.js";

export interface FirstScreen {
  readonly state: State;
  readonly t: FirstTexts;
  readonly act: Act;
  readonly engines: Engines;
}

export interface Screen extends FirstScreen {
  readonly t: Texts;
}

export type FirstView = (screen: FirstScreen) => TemplateResult;
export type View = (screen: Screen) => TemplateResult;
