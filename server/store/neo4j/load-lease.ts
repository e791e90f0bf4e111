// Owns who may write: one loader at a time, known by a sign of life, replaced when it has been silent for long. Every
// writing transaction locks and reads the lease first, so that a loader that lost it cannot write any more.
import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import type { Driver, ManagedTransaction, Session } from "neo4j-driver";
import { z } from "zod";
import { AppError } from "../../app-error.ts";
import { labels, loaderName } from "./neo4j-schema.ts";

/** A loader that gave no sign of life for this long (by the database's clock) may be replaced. Milliseconds. */
const leaseLength = 15_000;
const beatInterval = 3_000;
const lookInterval = 1_000;
/** How long giving the lease back may take. */
const releasePatience = 5_000;

/** A database to load: a driver and the name of the database, undefined for the user's own. */
export type Target = { readonly driver: Driver; readonly database: string | undefined };

/** The right to write, until {@link Lease.release}. */
export type Lease = {
  /** Runs `work` in one transaction of this loader; repeated when the database asks for it. */
  readonly write: <T>(work: (tx: ManagedTransaction) => Promise<T>) => Promise<T>;
  /** The next generation number, never given before. */
  readonly nextGeneration: (tx: ManagedTransaction) => Promise<number>;
  readonly release: () => Promise<void>;
};

const Holder = z.object({
  owner: z.string().nullable(),
  host: z.string().nullable(),
  process: z.number().nullable(),
  beat: z.number().nullable(),
  now: z.number(),
});
type Holder = z.infer<typeof Holder>;

const loader = `(l:${labels.loader} {name: $loader})`;
const lockLoader = `MATCH ${loader} SET l.turn = coalesce(l.turn, 0) + 1`;
const readLoader = `MATCH ${loader} RETURN l.owner AS owner, l.host AS host, l.process AS process, l.beat AS beat, timestamp() AS now`;

/** Opens a session for writing on the target. */
export const openSession = ({ driver, database }: Target): Session =>
  driver.session(database === undefined ? {} : { database });

const readHolder = async (tx: ManagedTransaction): Promise<Holder | undefined> => {
  const { records } = await tx.run(readLoader, { loader: loaderName });
  const [record] = records;
  return record === undefined ? undefined : Holder.parse(record.toObject());
};

/** Whether the process that holds the lease is known to be gone: only when it ran here. */
const isKnownDead = ({ host, process: pid }: Holder): boolean => {
  if (host !== hostname() || pid === null) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ESRCH";
  }
};

/** `seenBeat` is the sign of life that was seen before: silence counts only when it was seen twice. */
const isFree = (holder: Holder, seenBeat: number | undefined): boolean =>
  holder.owner === null ||
  holder.beat === null ||
  (holder.now - holder.beat > leaseLength && holder.beat === seenBeat) ||
  isKnownDead(holder);

/**
 * Takes the lease. Where another loader holds it and gives signs of life, throws `unavailable`; where it is silent, waits
 * until it may be replaced, telling `onWait` once. The loader's constraint must be there.
 */
export const takeLease = async (target: Target, onWait: (why: string) => void): Promise<Lease> => {
  const session = openSession(target);
  const owner = randomUUID();
  let firstBeat: number | undefined;
  for (;;) {
    const holder = await session.executeWrite((tx) => tryToTake(tx, owner, firstBeat));
    if (holder === undefined) return holdLease(target, session, owner);
    const who = `process ${holder.process ?? "?"} on ${holder.host ?? "?"}`;
    if (firstBeat !== undefined && holder.beat !== firstBeat) {
      await session.close();
      throw new AppError(
        "unavailable",
        `Another load is at work on this database (${who}). Wait until it is done, or stop it, then run this again.`,
      );
    }
    if (firstBeat === undefined) {
      onWait(
        `${who} was loading into this database; waiting up to ${leaseLength / 1000} s for a sign of life`,
      );
    }
    firstBeat = holder.beat ?? 0;
    await pause(lookInterval);
  }
};

/** Undefined when the lease is ours now, else who holds it. */
const tryToTake = async (
  tx: ManagedTransaction,
  owner: string,
  seenBeat: number | undefined,
): Promise<Holder | undefined> => {
  const loaderOnly = { loader: loaderName };
  await tx.run(`MERGE ${loader}`, loaderOnly);
  await tx.run(lockLoader, loaderOnly);
  const holder = await readHolder(tx);
  // Our own name stands there when a first try was committed and its answer got lost.
  const isOurs = holder?.owner === owner;
  if (holder === undefined || !(isOurs || isFree(holder, seenBeat))) return holder;
  await tx.run(
    `MATCH ${loader} SET l.owner = $owner, l.host = $host, l.process = $process, l.beat = timestamp()`,
    { loader: loaderName, owner, host: hostname(), process: process.pid },
  );
  return undefined;
};

const holdLease = (target: Target, session: Session, owner: string): Lease => {
  const beating = openSession(target);
  let lastBeat: Promise<unknown> = Promise.resolve();
  const beat = (): void => {
    // A beat that fails is no harm by itself: the next write tells whether the lease still holds.
    lastBeat = beating
      .run(`MATCH ${loader} WHERE l.owner = $owner SET l.beat = timestamp()`, {
        loader: loaderName,
        owner,
      })
      .catch(() => undefined)
      .then(() => {
        timer = setTimeout(beat, beatInterval);
        if (released) clearTimeout(timer);
      });
  };
  let released = false;
  let timer = setTimeout(beat, beatInterval);

  const demandLease = async (tx: ManagedTransaction): Promise<void> => {
    const locked = tx.run(lockLoader, { loader: loaderName });
    const holder = await readHolder(tx);
    await locked;
    if (holder?.owner === owner) return;
    throw new AppError(
      "unavailable",
      "Another load took over this database because this one had been silent for too long. " +
        "Nothing is broken; run this again once the other is done.",
    );
  };

  return {
    write: (work) =>
      session.executeWrite(async (tx) => {
        const demanded = demandLease(tx);
        // Both are sent at once; what `work` did is rolled back when the lease is lost, and that is what is told.
        const [held, done] = await Promise.allSettled([demanded, work(tx)]);
        if (held.status === "rejected") throw held.reason;
        if (done.status === "rejected") throw done.reason;
        return done.value;
      }),
    nextGeneration: async (tx) => {
      const { records } = await tx.run(
        `MATCH ${loader} SET l.lastGeneration = coalesce(l.lastGeneration, 0) + 1 RETURN l.lastGeneration AS generation`,
        { loader: loaderName },
      );
      return z.object({ generation: z.number() }).parse(records[0]?.toObject()).generation;
    },
    release: async () => {
      released = true;
      clearTimeout(timer);
      // Where the database is away this must neither hold up nor hide what happened: the lease runs out by itself.
      const releasing = lastBeat
        .then(() =>
          session.executeWrite((tx) =>
            tx.run(
              `MATCH ${loader} WHERE l.owner = $owner SET l.owner = null, l.host = null, l.process = null, l.beat = null`,
              { loader: loaderName, owner },
            ),
          ),
        )
        .catch(() => undefined);
      await Promise.race([releasing, pause(releasePatience, undefined, { ref: false })]);
      await Promise.all([session.close(), beating.close()]);
    },
  };
};
