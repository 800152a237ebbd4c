import { defineConfig } from "vite";
import { firstLoad } from "./vite.first-load.js";

export default defineConfig({
  base: "./",
  worker: { format: "es" },
  build: { target: "es2022" },
  plugins: [firstLoad()],
  // The package and the examples lie outside this folder.
  server: { fs: { allow: [".."] } },
});
