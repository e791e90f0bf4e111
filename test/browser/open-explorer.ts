// Owns a served explorer for the driven browser: the built client, a snapshot of a data folder, the real application.
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import pino from "pino";
import { build } from "vite";
import type { Graph } from "../../model/graph.ts";
import { AppError } from "../../server/app-error.ts";
import { createApp } from "../../server/http/create-app.ts";
import { openHeldDossiers, writeHeldDossiers } from "../../server/held-dossier-files.ts";
import { heldDossierOf } from "../../server/corpus/held-dossier.ts";
import { openSourceTexts } from "../../server/source-texts.ts";
import { writeSnapshot } from "../../server/snapshot/write-snapshot.ts";
import type { EvidenceSource } from "../../server/store/evidence-store.ts";
import { openSnapshotStore } from "../../server/store/memory/memory-store.ts";
import { corpusOf } from "../../bench/synthetic/corpus-size.ts";
import { writeSynthetic } from "../../bench/synthetic/write-synthetic.ts";
import { corpusIn, graphIn } from "../graphs/read-data.ts";

/** A served explorer. */
export type Explorer = {
  origin: string;
  /** Whether its store answers; switched off, every request is answered as when a database is away. */
  setAnswering: (isAnswering: boolean) => void;
  /** Stops listening, as a server that is gone does. */
  stop: () => Promise<void>;
  /** Listens again at the same address. */
  start: () => Promise<void>;
  close: () => Promise<void>;
};

/** Builds the client into a folder of its own; returns the folder. */
export const buildClient = async (): Promise<string> => {
  const outDir = await mkdtemp(path.join(tmpdir(), "claimtrail-client-"));
  await build({ logLevel: "error", build: { outDir, emptyOutDir: true } });
  return outDir;
};

/** A source that can be switched off. */
const openSwitch = (evidence: EvidenceSource) => {
  let isOn = true;
  const source: EvidenceSource = {
    engine: evidence.engine,
    current: () =>
      isOn
        ? evidence.current()
        : Promise.reject(new AppError("unavailable", "The database does not answer.")),
    status: () => ({ ...evidence.status(), answers: isOn }),
    close: evidence.close,
  };
  const setAnswering = (isAnswering: boolean): void => {
    isOn = isAnswering;
  };
  return { source, setAnswering };
};

const writeData = async (folder: string, file: string): Promise<void> => {
  const corpus = await corpusIn(folder);
  const { digest } = await writeSnapshot(await graphIn(folder), file);
  await writeHeldDossiers(corpus.dossiers.map(heldDossierOf), file, digest);
};

/** Serves the data of `folder`, which `npm run check` finds clean, with the client built in `client`. */
export const openExplorer = (client: string, folder: string, sources?: string): Promise<Explorer> =>
  serve(client, (file) => writeData(folder, file), sources);

/** Serves a graph. */
export const openGraph = (client: string, graph: Graph): Promise<Explorer> =>
  serve(client, async (file) => {
    await writeSnapshot(graph, file);
  });

/** Serves a synthetic corpus of so many claims. */
export const openSynthetic = (client: string, claims: number): Promise<Explorer> =>
  serve(client, async (file) => {
    await writeSynthetic(corpusOf(claims, 1), file);
  });

const serve = async (
  client: string,
  write: (file: string) => Promise<void>,
  sources?: string,
): Promise<Explorer> => {
  const temporary = await mkdtemp(path.join(tmpdir(), "claimtrail-snapshot-"));
  const file = path.join(temporary, "snapshot.ndjson");
  await write(file);
  const { source, setAnswering } = openSwitch(await openSnapshotStore(file));
  const app = createApp({
    evidence: source,
    texts: openSourceTexts(sources, () => undefined),
    held: openHeldDossiers(file),
    log: pino({ level: "silent" }),
    build: "test",
    explorer: client,
    reportUrl: "https://example.org/report?about={id}",
    checkResponses: true,
  });
  let server: Server | undefined;
  const listen = async (at: number): Promise<number> => {
    server = createServer(app);
    server.listen(at, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    return typeof address === "object" && address !== null ? address.port : 0;
  };
  const port = await listen(0);
  const stop = async (): Promise<void> => {
    if (server?.listening !== true) return;
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  };
  return {
    origin: `http://127.0.0.1:${port}`,
    setAnswering,
    stop,
    start: async () => {
      await listen(port);
    },
    close: async () => {
      await stop();
      await rm(temporary, { recursive: true, force: true });
    },
  };
};
