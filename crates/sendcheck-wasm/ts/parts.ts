import { stopped } from "./engine.js";
import { SendcheckError } from "./error.js";
import { fetched, missing } from "./loading.js";
import { joinedBy } from "./rest.js";

/** What the rest imports from. */
const FIRST = "first";

const WHAT = "the rest of the engine";

let rest: WebAssembly.Module | undefined;

/**
 * Says where the rest of the engine is. It is joined to the first part by the first call that needs it, whether it has been fetched
 * until then or not.
 */
export function restAt(address: URL): void {
  joinedBy((first) => {
    try {
      rest ??= new WebAssembly.Module(fetchedNow(address));
      // Its code and data go into what the first part exports; it gives nothing itself.
      new WebAssembly.Instance(rest, { [FIRST]: first as WebAssembly.ModuleImports });
    } catch (cause) {
      // A call that is left in the middle leaves the memory as it is.
      stopped();
      throw cause instanceof SendcheckError ? cause : missing(WHAT, address, cause);
    }
  });
}

/** Fetches the rest before a call needs it. What fails is tried again, and told, when one does. */
export async function fetchRest(address: URL): Promise<void> {
  try {
    const response = await fetched(address, WHAT);
    rest ??= await WebAssembly.compile(await response.arrayBuffer());
  } catch {
    // There is nobody who has asked for anything.
  }
}

/** A file in the middle of a call, which cannot wait for a promise. */
function fetchedNow(address: URL): Uint8Array<ArrayBuffer> {
  const request = new XMLHttpRequest();
  request.open("GET", apart(address), false);
  // Bytes as characters: outside of a worker a request that is waited for gives nothing but text.
  request.overrideMimeType("text/plain; charset=x-user-defined");
  request.send();
  if (request.status >= 400) throw missing(WHAT, address, `the answer is ${request.status}`);
  return Uint8Array.from(request.responseText, (character) => character.charCodeAt(0));
}

/**
 * The same file under another name. Browsers answer one name once at a time: a file that is half fetched would be waited for, and
 * who reads it is waiting here.
 */
function apart(address: URL): string {
  // What a bundler gives for an address may be relative to the page.
  const name = String(address);
  return /^(data|blob|file):/.test(name) ? name : `${name}${name.includes("?") ? "&" : "?"}now`;
}
