// Owns `npm run dev`: runs client, server and data together and reloads what changes: the page by Vite, the server when its
// code or the snapshot changes, the snapshot when the data change. Exits 0 when it is stopped.
import { spawn, type ChildProcess } from "node:child_process";
import { resolve, sep } from "node:path";
import { createServer, type Plugin, type ViteDevServer } from "vite";
import { program, type ProgramIo } from "../server/program.ts";

const usage = `Usage: npm run dev

The page is at port 4173, the server behind it at PORT (default: 4174).`;

const pagePort = 4173;
/** A change is acted on when nothing has changed for so long, in ms: editors write a file in several steps. */
export const quiet = 250;

/** Serves page, server and data until it is stopped. */
export const run = program({
  usage,
  options: {},
  run: async (_options, { env, onStop }) => {
    const apiPort = env["PORT"] ?? "4174";
    const code = openCode({ ...env, PORT: apiPort, NODE_ENV: "development", LOG_LEVEL: "warn" });
    const stopped = new Promise((done) => {
      onStop(done);
    });
    const changes = onChanges([
      ["data", code.ingest],
      ["server", code.restart],
      ["model", code.ingest],
    ]);
    const page = await createServer({
      plugins: [changes.plugin],
      server: {
        port: pagePort,
        strictPort: true,
        proxy: { "/api": `http://127.0.0.1:${apiPort}` },
      },
    });
    // After the watches are set, so that nothing changes unheard.
    code.ingest();
    await page.listen();
    page.printUrls();
    await stopped;
    changes.end();
    code.end();
    await page.close();
    return 0;
  },
});

/** The server and its ingest, each translated as it is run, so that there is nothing to build. */
const openCode = (env: ProgramIo["env"]) => {
  const start = (name: string): ChildProcess =>
    spawn(process.execPath, ["--import", "tsx", "scripts/claimtrail.ts", name], {
      stdio: "inherit",
      env,
    });
  let server: ChildProcess | undefined;
  const restart = (): void => {
    const old = server;
    server = undefined;
    const serve = () => {
      server = start("serve");
    };
    if (old?.exitCode !== null) {
      serve();
      return;
    }
    old.once("exit", serve);
    old.kill("SIGTERM");
  };
  let isIngesting = false;
  let isAskedAgain = false;
  const ingest = (): void => {
    if (isIngesting) {
      isAskedAgain = true;
      return;
    }
    isIngesting = true;
    start("ingest").once("exit", (code) => {
      isIngesting = false;
      if (isAskedAgain) {
        isAskedAgain = false;
        ingest();
      } else if (code === 0) restart();
    });
  };
  return {
    ingest,
    restart,
    end: (): void => {
      server?.kill("SIGTERM");
    },
  };
};

/**
 * Calls each act after changes below its folder. Set by a plugin: when its configuration changes, Vite starts itself anew, with another
 * watcher than before.
 */
export const onChanges = (acts: readonly (readonly [folder: string, act: () => void])[]) => {
  const watches: ReturnType<typeof onChange>[] = [];
  const plugin: Plugin = {
    name: "claimtrail:changes",
    configureServer: ({ watcher }) => {
      watches.push(...acts.map(([folder, act]) => onChange(watcher, folder, act)));
    },
  };
  return {
    plugin,
    end: (): void => {
      for (const watch of watches) watch.end();
    },
  };
};

/**
 * Calls `act` once things have been quiet for a moment after a change below the folder. Watched with the page's files:
 * the recursive watch of Node 20 is deaf to a file once another was renamed over it, as editors save.
 */
export const onChange = (watcher: ViteDevServer["watcher"], folder: string, act: () => void) => {
  const below = resolve(folder) + sep;
  let timer: NodeJS.Timeout | undefined;
  const hear = (_event: string, path: string): void => {
    if (!resolve(path).startsWith(below)) return;
    clearTimeout(timer);
    timer = setTimeout(act, quiet);
  };
  watcher.add(resolve(folder));
  watcher.on("all", hear);
  return {
    end: (): void => {
      watcher.off("all", hear);
      clearTimeout(timer);
    },
  };
};
