// What Node has and a test environment that plays a browser in Node, such as Jest's for jsdom, takes away.
import { builtin } from "./builtin.js";

const { TextDecoder: Decoder, TextEncoder: Encoder } = builtin("node:util");

export const TextDecoder: typeof globalThis.TextDecoder = globalThis.TextDecoder ?? Decoder;
export const TextEncoder: typeof globalThis.TextEncoder = globalThis.TextEncoder ?? Encoder;
