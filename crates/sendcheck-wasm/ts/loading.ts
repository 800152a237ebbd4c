import { typeName } from "./arguments.js";
import { SendcheckError } from "./error.js";
import start from "./glue.js";

/** Where the engine comes from: an address, a response, the bytes of the `.wasm` file or the compiled module. */
export type InitSource = string | URL | Request | Response | BufferSource | WebAssembly.Module;

/** What to do where the file is not at its address. */
const ADVICE =
  "bundlers that do not take the package's `.wasm` files along need `sendcheck/inline`, or the file's address as the argument of `init`; " +
  'the development server of Vite up to 7 needs `optimizeDeps: { exclude: ["sendcheck"] }`';

/** What wasm-bindgen makes to start a module. */
type Start = (given: { module_or_path: InitSource }) => Promise<unknown>;

/**
 * Loads a module: the engine, or another that is called so.
 *
 * @throws {SendcheckError} `engine`, with what to do
 */
export async function load(
  given: InitSource | Promise<InitSource>,
  begin: Start = start,
  what = "the engine",
): Promise<void> {
  let source: InitSource;
  try {
    source = await given;
  } catch (cause) {
    throw noEngine(`${what} is not there: ${reason(cause)}`, { cause });
  }
  const found = isAddress(source) ? await fetched(source, what) : source;
  try {
    await begin({ module_or_path: found });
  } catch (cause) {
    if (!isAddress(source)) throw notGiven("init", source, what, cause);
    throw noEngine(`\`${shown(source)}\` is not ${what}: ${reason(cause)}`, { cause });
  }
}

/** What answers at an address, if it may be the engine. */
export async function fetched(address: string | URL | Request, what: string): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(address);
  } catch (cause) {
    throw missing(what, address, cause);
  }
  if (!response.ok) throw missing(what, address, `the answer is ${response.status}`);
  // Servers of single-page applications answer any address with their page.
  if (/^text\/html\b/.test(response.headers.get("content-type") ?? ""))
    throw missing(what, address, "a page answers in its place");
  return response;
}

/** That something is not at its address: why, in words or as what was thrown. */
export function missing(what: string, address: string | URL | Request, why: unknown): SendcheckError {
  const message = `${what} is not at \`${shown(address)}\`: ${reason(why)}; ${ADVICE}`;
  return noEngine(message, why instanceof Error ? { cause: why } : {});
}

/** That what a call was given is not the engine. */
export function notGiven(call: string, source: unknown, what: string, cause: unknown): SendcheckError {
  return noEngine(`what \`${call}\` was given, ${typeName(source)}, is not ${what}: ${reason(cause)}`, { cause });
}

function noEngine(message: string, options: ErrorOptions): SendcheckError {
  return new SendcheckError({ kind: "engine", message, reason: { kind: "noEngine" } }, options);
}

function isAddress(source: unknown): source is string | URL | Request {
  return (
    typeof source === "string" || source instanceof URL || (typeof Request !== "undefined" && source instanceof Request)
  );
}

function shown(address: string | URL | Request): string {
  return typeof address === "object" && "url" in address ? address.url : String(address);
}

function reason(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
