// Owns what all browser tests of a run share: the explorer, built once, and one running browser. Ends both with the run.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "vite";
import type { TestProject } from "vitest/node";
import { openBrowserServer } from "./open-browser.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Folder of the explorer, built for this run. */
    client: string;
    /** Where the browser is connected to, or why none runs here. */
    browser: { readonly endpoint: string } | { readonly reason: string };
  }
}

/** Builds and starts; gives what ends it. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const client = await mkdtemp(path.join(tmpdir(), "claimtrail-client-"));
  const [opened] = await Promise.all([
    openBrowserServer(),
    build({ logLevel: "error", build: { outDir: client, emptyOutDir: true } }),
  ]);
  project.provide("client", client);
  project.provide(
    "browser",
    opened.browser === undefined
      ? { reason: opened.reason }
      : { endpoint: opened.browser.wsEndpoint() },
  );
  return async () => {
    await opened.browser?.close();
    await rm(client, { recursive: true, force: true });
  };
};
