// Builds the files of the npm package: `node build.mjs GLUE OUT VERSION`.
//
// GLUE holds what wasm-bindgen made of both modules (glue.js, glue.d.ts, sendcheck_bg.wasm; workbook-glue.js, …), the engine in two parts
// (sendcheck_first_bg.wasm, sendcheck_rest_bg.wasm) and the command for WASI (command.wasm), OUT is the folder of the package.
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
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

/** A module with a section at its end that tells it from that of another release: a custom one, which is passed over. */
function marked(module) {
  const mark = createHash("sha256").update(module).digest("hex").slice(0, 16);
  const [name, value] = [Buffer.from("sendcheck"), Buffer.from(mark)];
  const section = [0, 1 + name.length + value.length, name.length];
  return { mark, bytes: Buffer.concat([module, Buffer.from(section), name, value]) };
}

/** Puts a module into the package: its file, and the script that Node loads where a bundler has left that behind. */
function putModule(file, script) {
  const { mark, bytes } = marked(readFileSync(join(glue, file)));
  writeFileSync(join(out, file), bytes);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  const compressed = brotliCompressSync(bytes, { params }).toString("base64");
  writeFileSync(join(out, script), `module.exports = "${compressed}";\n`);
  return mark;
}

// The engine in two parts, which pages load; each says which other it belongs to.
for (const part of ["first", "rest"]) {
  const file = `sendcheck_${part}_bg.wasm`;
  cpSync(join(glue, file), join(out, file));
}
const engineMark = putModule("sendcheck_bg.wasm", "engine-bytes.cjs");
const workbooksMark = putModule("sendcheck_workbook_bg.wasm", "workbook-bytes.cjs");

// What browsers load, without the blanks, comments and inner names of its author.
const small = { minifySyntax: true, minifyWhitespace: true, minifyIdentifiers: true, legalComments: "none" };
writeFileSync(join(out, "glue.js"), transformSync(readFileSync(join(glue, "glue.js"), "utf8"), small).code);

/** The entries that browsers load. */
const loaded = /^(elements\/index|index|messages\/.*|rest|workbook\/.*)\.ts$/;

/** Leaves these modules out of a bundle; they are files of the package, under these names. */
const beside = (names) => ({
  name: "beside",
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/(glue|index|rest|messages\/\w+)\.js$/ }, ({ path }) =>
      names[path] ? { path: names[path], external: true } : null,
    );
    // What wasm-bindgen made stands elsewhere.
    onResolve({ filter: /^\.\/rest\.js$/ }, () => ({ path: join(here, "rest.ts") }));
    onResolve({ filter: /^\.\.?\/(workbook-)?glue\.js$/ }, ({ path }) => ({ path: join(glue, basename(path)) }));
    // What reads workbooks is a file of its own, which is loaded when one is opened.
    onResolve({ filter: /^\.\/workbook\/\w+\.js$/ }, ({ path }) => ({
      path: `./workbook-${basename(path)}`,
      external: true,
    }));
    onResolve({ filter: /-bytes\.cjs$|\.wasm\?module$/ }, ({ path }) => ({
      path: `./${basename(path)}`,
      external: true,
    }));
    onResolve({ filter: /\.wasm$/ }, ({ path }) => ({ path: join(out, basename(path)) }));
  },
});

const bundle = (entry, outfile, format, names = {}, options = {}) =>
  build({
    entryPoints: [join(here, entry)],
    outfile: join(out, outfile),
    bundle: true,
    format,
    platform: format === "cjs" ? "node" : "neutral",
    define: {
      SENDCHECK_VERSION: JSON.stringify(version),
      SENDCHECK_ENGINE: JSON.stringify(engineMark),
      SENDCHECK_WORKBOOKS: JSON.stringify(workbooksMark),
    },
    mainFields: ["module", "main"],
    target: "es2022",
    external: ["node:*"],
    loader: { ".wasm": "binary" },
    plugins: [beside(names)],
    ...small,
    minifyWhitespace: loaded.test(entry),
    minifyIdentifiers: loaded.test(entry),
    // Lit asks that its notice goes with it.
    legalComments: "eof",
    logLevel: "warning",
    ...options,
  });

/** The languages of the messages, each a file of its own. */
const languages = readdirSync(join(here, "messages"))
  .filter((name) => name.endsWith(".ts"))
  .map((name) => name.slice(0, -".ts".length));

await Promise.all([
  ...["esm", "cjs"].flatMap((format) => {
    const ending = format === "esm" ? "js" : "cjs";
    const each = languages.map((name) => bundle(`messages/${name}.ts`, `messages/${name}.${ending}`, format));
    const modules = languages.map((name) => [`./messages/${name}.js`, `./messages/${name}.${ending}`]);
    return [...each, bundle("messages.ts", `messages.${ending}`, format, Object.fromEntries(modules))];
  }),
  bundle("index.ts", "index.js", "esm", { "./glue.js": "./glue.js", "./rest.js": "./rest.js" }),
  bundle("rest.ts", "rest.js", "esm"),
  bundle("node.ts", "node.cjs", "cjs", {}, { inject: [join(here, "node/globals.ts")] }),
  bundle("inline.ts", "inline.js", "esm", { "./index.js": "./index.js" }),
  bundle("workers.ts", "workers.js", "esm", { "./index.js": "./index.js" }),
  ...["web", "inline", "workers"].map((name) => bundle(`workbook/${name}.ts`, `workbook-${name}.js`, "esm")),
  bundle("stream.ts", "stream.js", "esm", { "./index.js": "./node.js" }),
  bundle("stream.ts", "stream.cjs", "cjs", { "./index.js": "./node.cjs" }),
  bundle("rules.ts", "rules.js", "esm"),
  bundle("rules.ts", "rules.cjs", "cjs"),
  bundle("elements/index.ts", "elements.js", "iife"),
  bundle("command/main.ts", "command.js", "esm", {}, { banner: { js: "#!/usr/bin/env node" } }),
  bundle("command/program.ts", "command-program.js", "esm"),
]);
cpSync(join(glue, "command.wasm"), join(out, "command.wasm"));

// A page that is rendered on a server imports its elements there too, where there are none to define.
const elements = join(out, "elements.js");
const guarded = `if (typeof HTMLElement !== "undefined") {\n${readFileSync(elements, "utf8")}}\nexport {};\n`;
writeFileSync(elements, guarded);

// One instance for `import` and `require`: the module of Node is the CommonJS one.
writeFileSync(join(out, "node.js"), 'export * from "./node.cjs";\nexport { init as default } from "./node.cjs";\n');

/** Every declaration file under `folder`, as paths below it. */
const files = (folder, below = "") =>
  readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(folder, join(below, entry.name)) : [join(below, entry.name)],
  );

/** Of the elements only their interface; the other files name types of Lit, which is a part of the bundle. Of `node` nothing. */
const isPublic = (file) => [".", "messages"].includes(dirname(file)) || file === join("elements", "interface.d.ts");

// A CommonJS program may not take its types from an ES module, so each file is there in both forms.
for (const file of files(declarations).filter(isPublic)) {
  const text = readFileSync(join(declarations, file), "utf8");
  mkdirSync(dirname(join(out, file)), { recursive: true });
  writeFileSync(join(out, file), text);
  if (file.startsWith("elements")) continue;
  const common = text
    .replace(/(from |import\()"(\.\.?\/[\w/-]+)\.js"/g, '$1"$2.cjs"')
    .replace(/^export default .*$/m, "");
  writeFileSync(join(out, file.replace(/\.d\.ts$/, ".d.cts")), common);
}

cpSync(join(here, "files"), out, { recursive: true });
