import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { onlyOurLocales } from "./onlyOurLocales.ts";
import { phoneWorker } from "./phoneWorker.ts";
import { defineConfig } from "vitest/config";

// The rules' sentences have one source: the server and this page read the same files.
const wording = fileURLToPath(new URL("../../src/CaseCenterMonitor.Rules/Wording", import.meta.url));
const repository = fileURLToPath(new URL("../..", import.meta.url));

// Only for the demo: the plan of the example centre, as a file beside the page.
function demoPlan(): Plugin {
  const plan = fileURLToPath(new URL(process.env["DEMO_PLAN"] ?? "../../sites/northside/plan.geojson", import.meta.url));
  return {
    name: "demo-plan",
    generateBundle() {
      this.emitFile({ type: "asset", fileName: "demo-plan.geojson", source: readFileSync(plan, "utf8") });
    },
  };
}

export default defineConfig(({ mode }) => ({
  plugins: [onlyOurLocales(), react(), mode === "demo" ? demoPlan() : phoneWorker()],
  resolve: { alias: { "@wording": wording } },
  build: { outDir: mode === "demo" ? "dist-demo" : "dist", emptyOutDir: true, target: "es2022" },
  server: {
    fs: { allow: [repository] },
    proxy: {
      "/api": "http://127.0.0.1:8080",
      "/hub": { target: "http://127.0.0.1:8080", ws: true },
    },
  },
  test: { environment: "node", execArgv: ["--expose-gc"], setupFiles: "src/testing/browserParts.ts", include: ["src/**/*.test.{ts,tsx}"] },
}));
