// Values that nobody should pass, and callers pass all the same.

import { runInNewContext } from "node:vm";

/** Every value by its name; made anew, as some of them change. */
export function junk() {
  const cyclic = { name: "cyclic" };
  cyclic.self = cyclic;
  const detached = new Uint8Array([1, 2, 3]);
  structuredClone(detached, { transfer: [detached.buffer] });
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  const refuses = { get: fail, has: fail, ownKeys: fail, getPrototypeOf: fail, getOwnPropertyDescriptor: fail };
  return {
    undefined: undefined,
    null: null,
    true: true,
    false: false,
    zero: 0,
    negative: -1,
    fraction: 1.5,
    NaN,
    Infinity,
    "2 ** 32": 2 ** 32,
    "2 ** 53": 2 ** 53,
    BigInt: 10n,
    "empty text": "",
    text: "x",
    "half a character": "\ud800",
    "JSON text": '{"__proto__":{"a":1},"constructor":1,"10":1,"2":1}',
    symbol: Symbol("s"),
    function: () => "x",
    class: class Request {},
    "empty object": {},
    "empty list": [],
    list: [1, [2], null],
    // biome-ignore lint/suspicious/noSparseArray: a program may pass one
    "sparse list": [, 1],
    "null prototype": Object.create(null),
    "prototype keys": JSON.parse('{"__proto__":{"polluted":true},"constructor":1,"toString":2,"10":1,"2":1}'),
    date: new Date(0),
    "invalid date": new Date(NaN),
    pattern: /x/g,
    map: new Map([["handoff", {}]]),
    set: new Set([1]),
    promise: Promise.resolve({}),
    error: new Error("x"),
    boxed: Object("x"),
    cyclic,
    "getter that throws": {
      get a() {
        return fail();
      },
    },
    "getter that throws no error": {
      get handoff() {
        throw null;
      },
    },
    "getter that recurses": {
      get a() {
        return this.a;
      },
    },
    "toJSON that throws": { toJSON: fail },
    "toJSON without answer": { toJSON() {} },
    "toString that throws": { toString: fail, valueOf: fail, [Symbol.toPrimitive]: fail },
    "tag that throws": {
      get [Symbol.toStringTag]() {
        return fail();
      },
    },
    "BigInt inside": { a: 1n },
    "lost inside": { a: undefined, b: () => 1, c: Symbol("c"), d: NaN, e: -Infinity },
    "proxy that throws": new Proxy({}, refuses),
    "revoked proxy": revoked.proxy,
    "proxy of bytes": new Proxy(new Uint8Array(3), {}),
    "false bytes": Object.create(Uint8Array.prototype),
    deep: nested(200_000),
    detached,
    "empty bytes": new Uint8Array(0),
    bytes: new Uint8Array([0, 255, 1, 254]),
    "shared bytes": new Uint8Array(new SharedArrayBuffer(4)),
    "bytes of another realm": runInNewContext("new Uint8Array([123, 125])"),
    floats: new Float64Array([NaN]),
    buffer: new ArrayBuffer(8),
    view: new DataView(new ArrayBuffer(8)),
    module: new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])),
  };
}

function fail() {
  throw new RangeError("thrown on purpose");
}

function nested(depth) {
  let value = {};
  for (let level = 0; level < depth; level += 1) value = { value };
  return value;
}
