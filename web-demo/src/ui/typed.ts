/** A field that says what was typed only once somebody has ended, as a date or a text that a whole list is read again for. */
import { noChange } from "lit";
import { Directive, directive, type PropertyPart } from "lit/directive.js";

/**
 * The value of such a field: what the state says, but for a field in which somebody is typing. Whatever is drawn meanwhile,
 * because an answer has come in, would else take away what was typed and not yet said.
 */
class Typed extends Directive {
  #typing: boolean | undefined;

  override render(value: string): string {
    return value;
  }

  override update({ element }: PropertyPart, [value]: [string]): unknown {
    if (this.#typing === undefined) this.#watch(element);
    const shown: unknown = Reflect.get(element, "value");
    return this.#typing || shown === value ? noChange : value;
  }

  #watch(element: Element): void {
    this.#typing = false;
    element.addEventListener("input", () => (this.#typing = true));
    for (const end of ["change", "blur"]) element.addEventListener(end, () => (this.#typing = false));
  }
}

export const typed = directive(Typed);
