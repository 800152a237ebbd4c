import { defineConfig } from "vite";

export default defineConfig({
  base: "./",
  worker: { format: "es" },
  build: { target: "es2022" },
  // The package and the examples lie outside this folder.
  server: { fs: { allow: [".."] } },
});
