/** The page's end of a worker. */
import type { Calls, Kind, Problem, Progress, Reply, Request } from "./calls.js";
import { startWorker } from "./start.js";

interface Waiting {
  done(answer: Calls[Kind]["answer"]): void;
  failed(problem: CallFailed): void;
  progress(progress: Progress): void;
}

/** A call that could not be carried out. */
export class CallFailed extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}

export class Engine {
  #worker: Worker | null = null;
  #next = 0;
  readonly #waiting = new Map<number, Waiting>();

  ask<K extends Kind>(
    kind: K,
    ask: Calls[K]["ask"],
    progress: (progress: Progress) => void = () => {},
  ): Promise<Calls[K]["answer"]> {
    const id = ++this.#next;
    return new Promise((resolve, reject) => {
      // The worker answers a call of a kind with an answer of that kind; `Calls` is what both ends are written to.
      const done = (answer: Calls[Kind]["answer"]) => resolve(answer as Calls[K]["answer"]);
      this.#waiting.set(id, { done, failed: reject, progress });
      this.#started().postMessage({ id, kind, ask } as Request);
    });
  }

  /** Gives up on whatever is under way, and on what the worker held. */
  stop(problem: Problem = { kind: "cancelled", message: "cancelled" }): void {
    this.#worker?.terminate();
    this.#worker = null;
    for (const waiting of this.#waiting.values()) waiting.failed(new CallFailed(problem));
    this.#waiting.clear();
  }

  #started(): Worker {
    if (this.#worker) return this.#worker;
    const worker = startWorker();
    worker.addEventListener("message", (event: MessageEvent<Reply>) => this.#receive(event.data));
    worker.addEventListener("error", (event) => this.stop({ kind: "crashed", message: event.message ?? "" }));
    this.#worker = worker;
    return worker;
  }

  #receive(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id);
    if (!waiting) return;
    if (reply.state !== "progress") this.#waiting.delete(reply.id);
    if (reply.state === "progress") waiting.progress(reply);
    else if (reply.state === "done") waiting.done(reply.answer);
    else waiting.failed(new CallFailed(reply.problem));
  }
}

export function problemOf(error: unknown): Problem {
  if (error instanceof CallFailed) return error.problem;
  return { kind: "crashed", message: error instanceof Error ? error.message : String(error) };
}
