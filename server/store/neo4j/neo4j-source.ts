// Owns serving from Neo4j: what must be there before it begins, whether the database answers, which generation is read now,
// and that nobody waits for a database that is away.
import { setTimeout as wait } from "node:timers/promises";
import neo4j, { type Driver } from "neo4j-driver";
import { z } from "zod";
import { AppError } from "../../app-error.ts";
import type { EvidenceSource } from "../evidence-store.ts";
import { demandSchema, demandServing, type Serving } from "./demand-database.ts";
import { openHeart, type AskHeart, type Heart } from "./heart.ts";
import { explainFailure, isConnectionFailure } from "./neo4j-failures.ts";
import type { Neo4jSettings } from "./neo4j-settings.ts";
import { openNeo4jStore } from "./neo4j-store.ts";
import { openDriver } from "./open-driver.ts";
import { openGate } from "./read-gate.ts";
import {
  longestRead,
  moved,
  openReads,
  type GenerationKey,
  type Readable,
} from "./read-generation.ts";

/** How often the pointer is looked at, and how long the database may take to tell it. Both in ms, together under two s. */
const beatInterval = 250;
const beatPatience = 1_300;
/** The same where the database refuses who asks: more often would only keep the account locked. */
const refusedInterval = 6_000;
/** How long the database may take for each question while this opens, in ms. */
const openPatience = 10_000;
/** How often a database that is awaited is asked again, in ms. */
const awaitInterval = 1_000;
/** How long a failed transaction is tried again, in ms: long enough for a connection that had gone stale. */
const retryTime = 600;
/** Reads at once; each may hold one connection. More would only wait inside the database. */
const width = 48;
/** Reads that may wait for their turn, and for how long, in ms. */
const queueLength = 4_000;
const queuePatience = 15_000;
/** The database should have ended a read by itself long before, in ms. */
const readPatience = longestRead + 2_000;

/** `Counts` of the interface, as the load wrote them. */
const Counts = z.object({
  kinds: z.record(z.string(), z.int()),
  bases: z.record(z.string(), z.int()),
  topics: z.array(z.object({ topic: z.string(), claims: z.int(), recommendations: z.int() })),
});

/** How to open a source. */
export type OpenOptions = {
  /** Wait for a database that does not answer, instead of giving up. */
  readonly isPatient: boolean;
  /** How long the database may take to tell the pointer before it counts as away, in ms; {@link beatPatience} if not given. */
  readonly patience?: number;
  /** Told what is waited for, and when the database goes and comes back. Never holds a password. */
  readonly note: (what: string) => void;
};

/**
 * Opens the source on a loaded database. Throws `unavailable` when the database is away (unless told to wait), `usage` for
 * wrong settings, `snapshot-missing` when nothing of ours is loaded, `snapshot-outdated` when it was loaded by another
 * version, `snapshot-damaged` when constraints or indexes are missing; each message says which command to run.
 */
export const openNeo4jSource = async (
  settings: Neo4jSettings,
  options: OpenOptions,
): Promise<EvidenceSource> => {
  const heart = openHeart(settings);
  try {
    const ask = heart.within(openPatience);
    const first = await awaitServing(ask, settings, options);
    await demandSchema(ask, settings.url);
    return keepServing(heart, settings, options, first);
  } catch (error) {
    await heart.close();
    throw explainFailure(error, settings);
  }
};

/** The pointer of a database that holds a graph of ours, once it answers. */
const awaitServing = async (
  ask: AskHeart,
  settings: Neo4jSettings,
  { isPatient, note }: OpenOptions,
): Promise<Serving> => {
  for (let isFirst = true; ; isFirst = false) {
    try {
      return await demandServing(ask, settings.url);
    } catch (error) {
      const explained = explainFailure(error, settings);
      const isAway = explained instanceof AppError && explained.code === "unavailable";
      if (!isPatient || !isAway) throw explained;
      if (isFirst) note(`${explained.message} Waiting for it.`);
      await wait(awaitInterval);
    }
  }
};

const isSame = (one: GenerationKey, other: GenerationKey): boolean =>
  one.generation === other.generation && one.digest === other.digest;

const away = (): AppError =>
  new AppError(
    "unavailable",
    "The database does not answer at the moment. Ask again in a few seconds.",
  );

/** The source, its heart beating. */
const keepServing = (
  heart: Heart,
  settings: Neo4jSettings,
  { note, patience = beatPatience }: OpenOptions,
  first: Serving,
): EvidenceSource => {
  const state = { isUp: true, isRefused: false, isClosed: false };
  const openReader = (): Driver =>
    openDriver(settings, { connections: width + 2, patience: readPatience, retryTime });
  let reader = openReader();

  /** Whoever reads or waits to read learns at once that there is nothing to wait for; whoever asks next too. */
  const goDown = (error: unknown): void => {
    if (state.isClosed) return;
    const explained = explainFailure(error, settings);
    state.isRefused = explained instanceof AppError && explained.code === "usage";
    if (!state.isUp) return;
    state.isUp = false;
    note(
      explained instanceof Error ? explained.message : `${settings.url}: Neo4j does not answer.`,
    );
    gate.clear(away());
    // What hangs on the old connections would hang on for as long as they do.
    reader.close().catch(() => undefined);
    reader = openReader();
  };
  const comeUp = (): void => {
    if (!state.isUp) note(`${settings.url}: Neo4j answers again.`);
    state.isUp = true;
    state.isRefused = false;
  };
  const gate = openGate({
    width,
    length: queueLength,
    patience: queuePatience,
    longest: readPatience,
    onOverrun: () => {
      goDown(
        new AppError(
          "unavailable",
          `${settings.url}: a question got no answer within ${readPatience / 1000} s. Connections are made anew.`,
        ),
      );
    },
  });

  const askForPointer = heart.within(patience);
  const followPointer = async (): Promise<void> => {
    const pointed = await demandServing(askForPointer, settings.url);
    if (!isSame(pointed, served.key)) served = open(pointed);
  };
  let looking: Promise<void> | undefined;
  /** Looks at the pointer, once for all who want it; a generation that is served newly gets a store of its own. */
  const look = (): Promise<void> =>
    (looking ??= followPointer()
      .then(comeUp, goDown)
      .finally(() => {
        looking = undefined;
      }));

  const readable: Readable = {
    withSession: (task) =>
      gate.run(async () => {
        const session = reader.session({
          defaultAccessMode: neo4j.session.READ,
          // All rows at once, so that the pointer is read after the last of them.
          fetchSize: -1,
          ...(settings.database === undefined ? {} : { database: settings.database }),
        });
        try {
          return await task(session);
        } finally {
          session.close().catch(() => undefined);
        }
      }),
    explain: async (error, read) => {
      if (error instanceof AppError && error.code !== "snapshot-moved") return error;
      // Whatever it was: where the database went away or the snapshot was replaced underneath, it came of that.
      await look();
      if (!state.isUp) return away();
      if (error instanceof AppError || !isSame(served.key, read)) return moved();
      const explained = explainFailure(error, settings);
      if (!(explained instanceof AppError)) return error;
      // Its operator reads what is wrong in the log; who asks learns only what is of use there.
      note(explained.message);
      return isConnectionFailure(error) ? away() : refused();
    },
  };
  const open = ({ generation, digest, counts }: Serving) => {
    const key = { generation, digest };
    const known = { digest, counts: Counts.parse(JSON.parse(counts)) };
    return { key, store: openNeo4jStore(known, openReads(readable, key)) };
  };
  let served = open(first);

  const pulse = async (): Promise<void> => {
    while (!state.isClosed) {
      await look();
      await wait(state.isRefused ? refusedInterval : beatInterval, undefined, { ref: false });
    }
  };
  void pulse();

  return {
    engine: "neo4j",
    current: () => (state.isUp ? Promise.resolve(served.store) : Promise.reject(away())),
    status: () => ({ answers: state.isUp, snapshot: served.store.snapshot }),
    close: async () => {
      state.isClosed = true;
      await Promise.all([reader.close(), heart.close()]);
    },
  };
};

const refused = (): AppError =>
  new AppError(
    "unavailable",
    "The database could not answer this question. Ask again in a few seconds, or ask for less.",
  );
