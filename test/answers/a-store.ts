// Owns stores for tests of answers: a data folder, or a synthetic corpus, read and opened in memory.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { corpusOf } from "../../bench/synthetic/corpus-size.ts";
import { writeSynthetic } from "../../bench/synthetic/write-synthetic.ts";
import type { EvidenceStore } from "../../server/store/evidence-store.ts";
import { openMemoryStore, openSnapshotStore } from "../../server/store/memory/memory-store.ts";
import { graphIn } from "../graphs/read-data.ts";

const stores = new Map<string, Promise<EvidenceStore>>();

const openStore = async (folder: string): Promise<EvidenceStore> =>
  openMemoryStore(await graphIn(folder), folder).current();

/** The store of everything in a data folder: read once for all tests of a process, since nothing changes a store. */
export const storeOf = (folder: string): Promise<EvidenceStore> => {
  const store = stores.get(folder) ?? openStore(folder);
  stores.set(folder, store);
  return store;
};

/** The store of a synthetic corpus of so many claims, always the same. */
export const syntheticStore = async (claims: number): Promise<EvidenceStore> => {
  const folder = await mkdtemp(path.join(tmpdir(), "claimtrail-store-"));
  const file = path.join(folder, "snapshot.ndjson");
  await writeSynthetic(corpusOf(claims, 1), file);
  const store = await (await openSnapshotStore(file)).current();
  await rm(folder, { recursive: true });
  return store;
};
