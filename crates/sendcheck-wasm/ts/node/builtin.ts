/**
 * A module of Node, without `import` or `require`: the one would have to be answered by a bundler, the other is missing in a
 * bundle that is an ES module.
 */
export const builtin = ((name: string): unknown => {
  if (typeof process.getBuiltinModule === "function") return process.getBuiltinModule(name);
  throw new Error(`sendcheck needs Node 20.19 or later; this is ${process.version}`);
}) as typeof process.getBuiltinModule;
