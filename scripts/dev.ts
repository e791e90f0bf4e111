// Runs client, server and data together and reloads what changes: the page by Vite, the server when its code or the
// snapshot changes, the snapshot when the data change.
import { spawn, type ChildProcess } from "node:child_process";
import { watch } from "node:fs";
import { createServer } from "vite";

const apiPort = process.env["PORT"] ?? "4174";
const pagePort = 4173;
const quiet = 250;

const tsx = (script: string, more: string[] = []): ChildProcess =>
  spawn(process.execPath, ["--import", "tsx", ...more, script], {
    stdio: "inherit",
    env: { ...process.env, PORT: apiPort, NODE_ENV: "development", LOG_LEVEL: "warn" },
  });

let server: ChildProcess | undefined;
const restart = (): void => {
  const old = server;
  server = undefined;
  const start = () => {
    server = tsx("server/main.ts");
  };
  if (old?.exitCode !== null) {
    start();
    return;
  }
  old.once("exit", start);
  old.kill("SIGTERM");
};

let ingesting = false;
let again = false;
const ingest = (): void => {
  if (ingesting) {
    again = true;
    return;
  }
  ingesting = true;
  tsx("scripts/ingest.ts").once("exit", (code) => {
    ingesting = false;
    if (again) {
      again = false;
      ingest();
    } else if (code === 0) restart();
  });
};

/** Calls `act` once things have been quiet for a moment after a change below the folder. */
const onChange = (folder: string, act: () => void): void => {
  let timer: NodeJS.Timeout | undefined;
  watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(act, quiet);
  });
};

ingest();
onChange("data", ingest);
onChange("server", restart);
onChange("model", ingest);
const page = await createServer({
  server: { port: pagePort, strictPort: true, proxy: { "/api": `http://127.0.0.1:${apiPort}` } },
});
await page.listen();
page.printUrls();
const leave = (): void => {
  server?.kill("SIGTERM");
  void page.close().finally(() => process.exit(0));
};
process.on("SIGINT", leave);
process.on("SIGTERM", leave);
process.on("SIGHUP", leave);
