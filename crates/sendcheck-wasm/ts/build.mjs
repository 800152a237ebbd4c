// Builds the files of the npm package: `node build.mjs GLUE OUT VERSION`.
//
// GLUE holds what wasm-bindgen made (glue.js, glue.cjs, glue.d.ts, sendcheck_bg.wasm), OUT is the folder of the package.
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build, transformSync } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const [glue, out] = process.argv.slice(2, 4).map((path) => resolve(path));
const version = process.argv[4];
const declarations = resolve(out, "../declarations");

rmSync(out, { recursive: true, force: true });
rmSync(declarations, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

// Types first: what does not type-check is not built.
try {
  execFileSync(process.execPath, [join(here, "node_modules/typescript/bin/tsc"), "--project", here], {
    stdio: "inherit",
  });
} catch {
  process.exit(1);
}

for (const file of ["glue.cjs", "sendcheck_bg.wasm"]) cpSync(join(glue, file), join(out, file));

// What browsers load, without the blanks and comments of its author.
const small = { minifySyntax: true, minifyWhitespace: true, legalComments: "none" };
writeFileSync(join(out, "glue.js"), transformSync(readFileSync(join(glue, "glue.js"), "utf8"), small).code);

/** Leaves these modules out of a bundle; they are files of the package, under these names. */
const beside = (names) => ({
  name: "beside",
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/(glue|index)\.js$/ }, ({ path }) =>
      names[path] ? { path: names[path], external: true } : null,
    );
    onResolve({ filter: /\.wasm$/ }, ({ path }) => ({ path: join(glue, path) }));
  },
});

const bundle = (entry, outfile, format, names = {}) =>
  build({
    entryPoints: [join(here, entry)],
    outfile: join(out, outfile),
    bundle: true,
    format,
    platform: format === "cjs" ? "node" : "neutral",
    define: { SENDCHECK_VERSION: JSON.stringify(version) },
    mainFields: ["module", "main"],
    target: "es2022",
    external: ["node:*"],
    loader: { ".wasm": "binary" },
    plugins: [beside(names)],
    ...small,
    minifyWhitespace: entry === "elements/index.ts" || entry === "index.ts",
    minifyIdentifiers: entry === "elements/index.ts",
    // Lit asks that its notice goes with it.
    legalComments: "eof",
    logLevel: "warning",
  });

await Promise.all([
  bundle("index.ts", "index.js", "esm", { "./glue.js": "./glue.js" }),
  bundle("node.ts", "node.cjs", "cjs", { "./glue.js": "./glue.cjs" }),
  bundle("inline.ts", "inline.js", "esm", { "./index.js": "./index.js" }),
  bundle("stream.ts", "stream.js", "esm", { "./index.js": "./node.js" }),
  bundle("stream.ts", "stream.cjs", "cjs", { "./index.js": "./node.cjs" }),
  bundle("rules.ts", "rules.js", "esm"),
  bundle("rules.ts", "rules.cjs", "cjs"),
  bundle("elements/index.ts", "elements.js", "esm"),
]);

// One instance for `import` and `require`: the module of Node is the CommonJS one.
writeFileSync(join(out, "node.js"), 'export * from "./node.cjs";\nexport { init as default } from "./node.cjs";\n');

/** Every declaration file under `folder`, as paths below it. */
const files = (folder, below = "") =>
  readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(folder, join(below, entry.name)) : [join(below, entry.name)],
  );

/** Of the elements only their interface; the other files name types of Lit, which is a part of the bundle. */
const isPublic = (file) => !file.startsWith("elements") || file === join("elements", "interface.d.ts");

// A CommonJS program may not take its types from an ES module, so each file is there in both forms.
for (const file of files(declarations).filter(isPublic)) {
  const text = readFileSync(join(declarations, file), "utf8");
  mkdirSync(dirname(join(out, file)), { recursive: true });
  writeFileSync(join(out, file), text);
  if (file.startsWith("elements")) continue;
  const common = text.replace(/(from |import\()"(\.\/[\w/-]+)\.js"/g, '$1"$2.cjs"').replace(/^export default .*$/m, "");
  writeFileSync(join(out, file.replace(/\.d\.ts$/, ".d.cts")), common);
}
