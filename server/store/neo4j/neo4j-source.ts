// Owns the connection of a serving process to Neo4j: what must be there before it serves, whether the database answers,
// and which generation is read now.
import { setTimeout as wait } from "node:timers/promises";
import neo4j, { type Driver } from "neo4j-driver";
import { z } from "zod";
import { AppError } from "../../app-error.ts";
import type { EvidenceSource } from "../evidence-store.ts";
import { explainFailure } from "./neo4j-failures.ts";
import { constraints, databaseFormat, indexes, labels, servingName } from "./neo4j-schema.ts";
import type { Neo4jSettings } from "./neo4j-settings.ts";
import { openNeo4jStore } from "./neo4j-store.ts";
import { openGate } from "./read-gate.ts";
import { openReads, type Readable } from "./read-generation.ts";

/** How often the pointer is looked at, and how long the database may take to tell it. Both in ms, together under two s. */
const beatInterval = 500;
const beatPatience = 1_200;
/** How long a connection may take to come about, in ms. */
const connectionTimeout = 1_000;
/** How long a failed transaction is tried again, in ms: long enough for a connection that had gone stale. */
const retryTime = 600;
/** Reads at once; each may hold one connection. More would only wait inside the database. */
const width = 48;
/** Reads that may wait for their turn, and for how long, in ms. */
const queueLength = 4_000;
const queuePatience = 15_000;
/** How often a database that is awaited is asked again, in ms. */
const awaitInterval = 1_000;

const Serving = z.object({
  generation: z.int(),
  digest: z.string(),
  format: z.int(),
  counts: z.string(),
});
type Serving = z.infer<typeof Serving>;

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
  /** Told what is waited for, and when the database goes and comes back. Never holds a password. */
  readonly note: (what: string) => void;
};

const remedy = "Run `npm run load:neo4j` to load the snapshot into it.";

/**
 * Opens the source on a loaded database. Throws `unavailable` when the database is away (unless told to wait), `usage` for
 * wrong settings, `snapshot-missing` when nothing of ours is loaded, `snapshot-outdated` when it was loaded by another
 * version, `snapshot-damaged` when constraints or indexes are missing; each message says which command to run.
 */
export const openNeo4jSource = async (
  settings: Neo4jSettings,
  options: OpenOptions,
): Promise<EvidenceSource> => {
  const driver = openDriver(settings, width + 2);
  // A connection of its own: however many reads wait, the heart beats.
  const heart = openDriver(settings, 1);
  const close = async (): Promise<void> => {
    await Promise.all([driver.close(), heart.close()]);
  };
  try {
    const first = await awaitServing(heart, settings, options);
    await demandSchema(heart, settings);
    return beat({ driver, heart, settings, options, first, close });
  } catch (error) {
    await close();
    throw explainFailure(error, settings);
  }
};

const openDriver = (settings: Neo4jSettings, connections: number): Driver => {
  const { url, user, password } = settings;
  try {
    return neo4j.driver(
      url,
      password === undefined ? undefined : neo4j.auth.basic(user, password),
      {
        connectionTimeout,
        connectionAcquisitionTimeout: queuePatience,
        maxConnectionPoolSize: connections,
        maxTransactionRetryTime: retryTime,
        disableLosslessIntegers: true,
      },
    );
  } catch (error) {
    throw explainFailure(error, settings);
  }
};

const askHeart = async (
  heart: Driver,
  { database }: Neo4jSettings,
  query: string,
  parameters: Record<string, unknown> = {},
): Promise<Record<string, unknown>[]> => {
  const session = heart.session({
    defaultAccessMode: neo4j.session.READ,
    ...(database === undefined ? {} : { database }),
  });
  try {
    const { records } = await session.executeRead((tx) => tx.run(query, parameters));
    return records.map((record): Record<string, unknown> => record.toObject());
  } finally {
    await session.close();
  }
};

const readServing = async (
  heart: Driver,
  settings: Neo4jSettings,
): Promise<Serving | undefined> => {
  const [row] = await askHeart(
    heart,
    settings,
    `MATCH (s:${labels.serving} {name: $name}) RETURN s.generation AS generation, s.digest AS digest, s.format AS format, s.counts AS counts`,
    { name: servingName },
  );
  return row === undefined ? undefined : Serving.parse(row);
};

/** The pointer of a database that holds a graph of ours, once it answers. */
const awaitServing = async (
  heart: Driver,
  settings: Neo4jSettings,
  { isPatient, note }: OpenOptions,
): Promise<Serving> => {
  for (let isFirst = true; ; isFirst = false) {
    try {
      const serving = await readServing(heart, settings);
      return await demandServing(serving, heart, settings);
    } catch (error) {
      const explained = explainFailure(error, settings);
      const isAway = explained instanceof AppError && explained.code === "unavailable";
      if (!isPatient || !isAway) throw explained;
      if (isFirst) note(`${settings.url}: waiting for Neo4j to answer.`);
      await wait(awaitInterval);
    }
  }
};

const demandServing = async (
  serving: Serving | undefined,
  heart: Driver,
  settings: Neo4jSettings,
): Promise<Serving> => {
  const { url } = settings;
  if (serving === undefined) {
    const [row] = await askHeart(
      heart,
      settings,
      `MATCH (n) WITH n LIMIT 1000 RETURN count(n) AS held, count(CASE WHEN n:${labels.load} THEN 1 END) AS loads`,
    );
    const what =
      row?.["held"] === 0
        ? "the database is empty"
        : row?.["loads"] === 0
          ? "the database holds something else and no graph of Claimtrail"
          : "a load into the database was begun and not finished";
    throw new AppError("snapshot-missing", `${url}: ${what}. ${remedy}`);
  }
  if (serving.format !== databaseFormat) {
    throw new AppError(
      "snapshot-outdated",
      `${url}: the graph was loaded in layout ${serving.format}, this program reads layout ${databaseFormat}. ${remedy}`,
    );
  }
  return serving;
};

const demandSchema = async (heart: Driver, settings: Neo4jSettings): Promise<void> => {
  const rows = [
    ...(await askHeart(heart, settings, "SHOW CONSTRAINTS YIELD name RETURN name")),
    ...(await askHeart(
      heart,
      settings,
      "SHOW INDEXES YIELD name, state WHERE state = 'ONLINE' RETURN name",
    )),
  ];
  const there = new Set(rows.map((row) => row["name"]));
  const missing = [...constraints, ...indexes].filter(({ name }) => !there.has(name));
  if (missing.length > 0) {
    throw new AppError(
      "snapshot-damaged",
      `${settings.url}: ${missing.length} constraints or indexes are missing or not ready, such as ${missing[0]?.name ?? ""}. ${remedy}`,
    );
  }
};

type Parts = {
  driver: Driver;
  heart: Driver;
  settings: Neo4jSettings;
  options: OpenOptions;
  first: Serving;
  close: () => Promise<void>;
};

/** A rejection that many can wait for. Unheard, it does no harm. */
const openAlarm = (): { sounded: Promise<never>; sound: (error: Error) => void } => {
  let sound: (error: Error) => void = () => undefined;
  const sounded = new Promise<never>((_resolve, reject) => {
    sound = reject;
  });
  sounded.catch(() => undefined);
  return { sounded, sound };
};

const away = (): AppError =>
  new AppError(
    "unavailable",
    "The database does not answer at the moment. Ask again in a few seconds.",
  );

/** The source, its heart beating. */
const beat = ({ driver, heart, settings, options, first, close }: Parts): EvidenceSource => {
  const gate = openGate(width, queueLength, queuePatience);
  const state = { isUp: true, isStale: false, isClosed: false };
  // Reads of a time in which the database answers wait for the same alarm.
  let alarm = openAlarm();

  const readable: Readable = {
    driver,
    database: settings.database,
    gate,
    lost: () => alarm.sounded,
    explain: (error) => {
      if (error instanceof AppError) {
        if (error.code === "snapshot-moved") state.isStale = true;
        return error;
      }
      const explained = explainFailure(error, settings);
      if (!(explained instanceof AppError)) return error;
      // Its operator reads what is wrong in the log; who asks learns that it is away.
      options.note(explained.message);
      return away();
    },
  };
  const open = ({ generation, digest, counts }: Serving) => ({
    generation,
    store: openNeo4jStore(
      { digest, counts: Counts.parse(JSON.parse(counts)) },
      openReads(readable, generation),
    ),
  });
  let served = open(first);

  /** Looks at the pointer; a generation that is served newly gets a store of its own. */
  const look = async (): Promise<void> => {
    const reading = readServing(heart, settings);
    reading.catch(() => undefined);
    const serving = await Promise.race([
      reading,
      wait(beatPatience, undefined, { ref: false }).then(() => {
        throw away();
      }),
    ]);
    const pointed = await demandServing(serving, heart, settings);
    if (pointed.generation !== served.generation) served = open(pointed);
    state.isStale = false;
  };
  /** Whoever is reading learns it at once, whoever asks next too. */
  const goDown = (error: unknown): void => {
    if (!state.isUp || state.isClosed) return;
    const explained = explainFailure(error, settings);
    options.note(explained instanceof Error ? explained.message : "Neo4j does not answer.");
    state.isUp = false;
    alarm.sound(away());
    alarm = openAlarm();
  };
  const comeUp = (): void => {
    if (!state.isUp) options.note(`${settings.url}: Neo4j answers again.`);
    state.isUp = true;
  };
  const pulse = async (): Promise<void> => {
    while (!state.isClosed) {
      await look().then(comeUp, goDown);
      await wait(beatInterval, undefined, { ref: false });
    }
  };
  void pulse();

  return {
    engine: "neo4j",
    current: async () => {
      if (!state.isUp) throw away();
      if (state.isStale) {
        await look().catch((error: unknown) => {
          throw readable.explain(error);
        });
      }
      return served.store;
    },
    status: () => ({ answers: state.isUp, snapshot: served.store.snapshot }),
    close: async () => {
      state.isClosed = true;
      await close();
    },
  };
};
