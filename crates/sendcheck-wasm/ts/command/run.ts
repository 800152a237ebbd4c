import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What the file of a run is called, with the number of its process. */
const NAME = /^sendcheck-(\d+)\.run$/;

/**
 * The file that is there as long as a run is. The program writes into it what is half written (`+` and a path) and what is not
 * any more (`-`); by its name other runs know that this one is at a folder.
 */
export class Run {
  readonly file: string;

  constructor(process: number) {
    sweep();
    this.file = join(tmpdir(), `sendcheck-${process}.run`);
    rmSync(this.file, { force: true });
    // Never through a link that somebody else has put there.
    writeFileSync(this.file, "", { flag: "wx", mode: 0o600 });
  }

  /** Takes away what is half written, and tells whether the run was at it. */
  takeAway(): boolean {
    const lines = readFileSync(this.file, "utf8").split("\n").filter(Boolean);
    const left = new Set<string>();
    for (const line of lines) {
      if (line.startsWith("+")) left.add(line.slice(1));
      else left.delete(line.slice(1));
    }
    for (const path of left) rmSync(path, { force: true, recursive: true });
    return lines.length > 0;
  }

  end(): void {
    rmSync(this.file, { force: true });
  }
}

/** Takes away the files of runs that could not do so themselves. */
function sweep(): void {
  for (const name of readdirSync(tmpdir())) {
    const [, process] = NAME.exec(name) ?? [];
    if (process === undefined || isAlive(Number(process))) continue;
    try {
      rmSync(join(tmpdir(), name), { force: true });
    } catch {
      // It is somebody else's.
    }
  }
}

function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
