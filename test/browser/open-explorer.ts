// Owns a served explorer for the driven browser: the built client, a snapshot of a data folder, the real application.
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import pino from "pino";
import { build } from "vite";
import { buildGraph } from "../../server/corpus/build-graph.ts";
import { checkCorpus } from "../../server/corpus/check-corpus.ts";
import { readCorpus } from "../../server/corpus/read-corpus.ts";
import { createApp } from "../../server/http/create-app.ts";
import { openSourceTexts } from "../../server/source-texts.ts";
import { writeSnapshot } from "../../server/snapshot/write-snapshot.ts";
import { openSnapshotStore } from "../../server/store/memory/memory-store.ts";

/** A served explorer. */
export type Explorer = { origin: string; close: () => Promise<void> };

/** Builds the client into a folder of its own; returns the folder. */
export const buildClient = async (): Promise<string> => {
  const outDir = await mkdtemp(path.join(tmpdir(), "claimtrail-client-"));
  await build({ logLevel: "error", build: { outDir, emptyOutDir: true } });
  return outDir;
};

/** Serves the data of `folder` with the client built in `client`. Throws when the data are faulty. */
export const openExplorer = async (
  client: string,
  folder: string,
  sources?: string,
): Promise<Explorer> => {
  const { corpus, problems } = await readCorpus(folder);
  const all = [...problems, ...checkCorpus(corpus)];
  const [first] = all;
  if (first !== undefined)
    throw new Error(
      `${folder} has ${all.length} problems, such as ${first.file}: ${first.message}`,
    );
  const temporary = await mkdtemp(path.join(tmpdir(), "claimtrail-snapshot-"));
  const file = path.join(temporary, "snapshot.ndjson");
  await writeSnapshot(buildGraph(corpus), file);
  const evidence = await openSnapshotStore(file);
  const app = createApp({
    evidence,
    texts: await openSourceTexts(sources, await evidence.current()),
    log: pino({ level: "silent" }),
    build: "test",
    explorer: client,
    reportUrl: "https://example.org/report?about={id}",
    checkResponses: true,
  });
  const server = createServer(app);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await rm(temporary, { recursive: true, force: true });
    },
  };
};
