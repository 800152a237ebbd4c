import Inside from "./worker/worker.ts?worker&inline";

/** A worker from the page's own text, for the page that is one file: vite.one-file.config.ts. */
export const startWorker = (): Worker => new Inside();
