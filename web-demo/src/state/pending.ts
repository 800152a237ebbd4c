/** Checks that are due or under way, which whoever makes a file waits for. */
export class Pending {
  #open = 0;
  #waiting: (() => void)[] = [];

  /** One more; to be called once it has ended. */
  begin(): () => void {
    this.#open += 1;
    return () => {
      this.#open -= 1;
      if (this.#open > 0) return;
      for (const go of this.#waiting.splice(0)) go();
    };
  }

  /** When nothing is due any more, also of what follows from what was due. */
  async settled(): Promise<void> {
    while (this.#open > 0) await new Promise<void>((go) => this.#waiting.push(go));
  }
}
