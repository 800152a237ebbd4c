import { typeName } from "./arguments.js";
import { SendcheckError } from "./error.js";
import { isBytes, type Bytes } from "./input.js";

/**
 * A file: its bytes, what a file input or a drop gives (`File`, `Blob`), an answer of `fetch`, or its bytes piece by piece, as
 * streams of browsers and of Node have them.
 */
export type FileSource = Bytes | Blob | Response | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;

/** The bytes of a file, piece by piece. */
export async function* piecesOfFile(file: FileSource): AsyncGenerator<Bytes, void, undefined> {
  if (isBytes(file)) {
    yield file;
    return;
  }
  if (typeof file === "object" && file !== null) {
    // What a server says in place of the file is not the file.
    if ("ok" in file && file.ok === false) {
      const { status, statusText } = file;
      const message = `the list cannot be read: the server's answer is ${`${status} ${statusText}`.trim()}`;
      throw new SendcheckError({ kind: "list", message });
    }
    const stream = streamOf(file);
    if (stream !== undefined) return yield* read(stream);
    if (Symbol.asyncIterator in file) return yield* file as AsyncIterable<Uint8Array>;
    // An answer without a body, which holds nothing.
    if ("body" in file && file.body === null) return;
  }
  const message = `the file is ${typeName(file)}; expected its bytes, a \`Blob\`, a \`Response\` or a stream of bytes`;
  throw new SendcheckError({ kind: "list", message });
}

/** The stream of what has one. Not every browser's can be iterated. */
function streamOf(file: object): ReadableStream<Uint8Array> | undefined {
  const stream: unknown =
    "stream" in file && typeof file.stream === "function" ? (file as Blob).stream() : "body" in file ? file.body : file;
  const isStream = typeof stream === "object" && stream !== null && "getReader" in stream;
  return isStream ? (stream as ReadableStream<Uint8Array>) : undefined;
}

async function* read(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    reader.releaseLock();
  }
}
