// One engine on the lists of `cargo xtask bench-phone --all`, in a process of its own:
//
//     node bench.mjs ENGINE DIRECTORY [MODULE.wasm]
//
// Prints engine, list, numbers, valid ones, nanoseconds of the processor a number and milliseconds to the first answer.

import { readFileSync } from "node:fs";
import { join } from "node:path";

const LISTS = ["five", "five()", "world"];
const FIRST = ["+12025550123"];

// Each engine is made once and then turns a list into the E.164 of its valid numbers, `null` for any other.
const ENGINES = {
  "libphonenumber-js/max": {
    rounds: 5,
    async make() {
      const { parsePhoneNumberFromString } = await import("libphonenumber-js/max");
      return (lines) =>
        lines.map((line) => {
          const number = parsePhoneNumberFromString(line);
          return number?.isValid() ? number.number : null;
        });
    },
  },
  "google-libphonenumber": {
    rounds: 5,
    async make() {
      const { default: google } = await import("google-libphonenumber");
      const { PhoneNumberFormat, PhoneNumberUtil } = google;
      const util = PhoneNumberUtil.getInstance();
      return (lines) =>
        lines.map((line) => {
          try {
            const number = util.parse(line);
            return util.isValidNumber(number) ? util.format(number, PhoneNumberFormat.E164) : null;
          } catch {
            return null;
          }
        });
    },
  },
  // From one buffer of bytes to nine bytes a number; nothing becomes a string.
  "sendcheck wasm, bytes": {
    rounds: 25,
    prepare: (lines) => new TextEncoder().encode(lines.join("\n")),
    count: (valid) => valid,
    async make() {
      const { exports } = await module();
      return (bytes) => {
        const place = exports.room(bytes.length);
        new Uint8Array(exports.memory.buffer, place, bytes.length).set(bytes);
        return exports.read();
      };
    },
  },
  // The same from strings and back to strings, as the other two.
  "sendcheck wasm, strings": {
    rounds: 25,
    async make() {
      const { exports } = await module();
      const encoder = new TextEncoder();
      return (lines) => {
        const bytes = encoder.encode(lines.join("\n"));
        const place = exports.room(bytes.length);
        new Uint8Array(exports.memory.buffer, place, bytes.length).set(bytes);
        exports.read();
        const answers = new DataView(exports.memory.buffer, exports.answers(), 9 * lines.length);
        return lines.map((_, line) => {
          const at = 9 * line;
          return answers.getUint8(at + 8) === 1 ? `+${answers.getBigUint64(at, true)}` : null;
        });
      };
    },
  },
};

const [name, directory, wasm] = process.argv.slice(2);
const engine = ENGINES[name];
if (engine === undefined) throw new Error(`no engine \`${name}\`; known: ${Object.keys(ENGINES).join(", ")}`);
const prepare = engine.prepare ?? ((lines) => lines);
const count = engine.count ?? ((answers) => answers.filter((answer) => answer !== null).length);

const began = performance.now();
const answer = await engine.make();
answer(prepare(FIRST));
const start = performance.now() - began;

for (const list of LISTS) {
  const lines = readFileSync(join(directory, `${list}.txt`), "utf8").split("\n");
  const input = prepare(lines);
  let best = Infinity;
  let answers;
  for (let round = 0; round < engine.rounds; round += 1) {
    const before = process.cpuUsage();
    answers = answer(input);
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, user + system);
  }
  const each = (best * 1000) / lines.length;
  console.log([name, list, lines.length, count(answers), each.toFixed(1), start.toFixed(3)].join("\t"));
}

/** The module of `tools/size-probe` with the phone engine. */
async function module() {
  const { instance } = await WebAssembly.instantiate(readFileSync(wasm));
  return instance;
}
