// The phone's service worker knows the files of this build by name: they are written into it when everything else is named.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const worker = fileURLToPath(new URL("src/phone/worker/worker.js", import.meta.url));
const page = fileURLToPath(new URL("index.html", import.meta.url));

/** Beside the bundle: the page itself under its address, and what a home screen shows. */
const BESIDE = ["/phone", "/phone-manifest.json", "/phone-icon-192.png"];

export function phoneWorker(): Plugin {
  return {
    name: "phone-worker",
    apply: "build",
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const files = Object.keys(bundle).filter((name) => /\.(js|css)$/.test(name)).map((name) => `/${name}`).sort();
        const shell = [...BESIDE, ...files];
        const source = readFileSync(worker, "utf8");
        const version = createHash("sha256").update(JSON.stringify(shell)).update(source).update(readFileSync(page)).digest("hex").slice(0, 16);
        // Replacements by function: a file name is text, and not a pattern.
        this.emitFile({ type: "asset", fileName: "phone-worker.js", source: source.replace("__SHELL__", () => JSON.stringify(shell)).replace("__VERSION__", () => version) });
      },
    },
  };
}
