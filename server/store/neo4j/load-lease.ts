// Owns who may write: one loader at a time, known by a sign of life, replaced when it has been silent for long. Every
// writing transaction locks and reads the lease first, so that a loader that lost it cannot write any more.
import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import type { Driver, ManagedTransaction, Session } from "neo4j-driver";
import { z } from "zod";
import { AppError } from "../../app-error.ts";
import { labels, loaderName } from "./neo4j-schema.ts";

/** A loader that did not renew its lease for this long (by the database's clock) may be replaced. */
const leaseMs = 15_000;
const renewalIntervalMs = 3_000;
/** How often a lease that may have run out is looked at. */
const lookIntervalMs = 1_000;
/** How long giving the lease back may take. */
const releaseTimeoutMs = 5_000;

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
  renewedAt: z.number().nullable(),
  now: z.number(),
});
type Holder = z.infer<typeof Holder>;

const loader = `(l:${labels.loader} {name: $loader})`;
const lockLoader = `MATCH ${loader} SET l.locks = coalesce(l.locks, 0) + 1`;
const readLoader = `MATCH ${loader} RETURN l.owner AS owner, l.host AS host, l.process AS process, l.renewedAt AS renewedAt, timestamp() AS now`;

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

/** `seenRenewal` is the renewal that was seen before: silence counts only when the same was seen twice. */
const isFree = (holder: Holder, seenRenewal: number | undefined): boolean =>
  holder.owner === null ||
  holder.renewedAt === null ||
  (holder.now - holder.renewedAt > leaseMs && holder.renewedAt === seenRenewal) ||
  isKnownDead(holder);

/**
 * Takes the lease. Where another loader holds it and gives signs of life, throws `unavailable`; where it is silent, waits
 * until it may be replaced, telling `onWait` once. The loader's constraint must be there.
 */
export const acquireLease = async (
  target: Target,
  onWait: (why: string) => void,
): Promise<Lease> => {
  const session = openSession(target);
  const owner = randomUUID();
  let firstRenewal: number | undefined;
  for (;;) {
    const holder = await session.executeWrite((tx) => tryToAcquire(tx, owner, firstRenewal));
    if (holder === undefined) return holdLease(target, session, owner);
    const who = `process ${holder.process ?? "?"} on ${holder.host ?? "?"}`;
    if (firstRenewal !== undefined && holder.renewedAt !== firstRenewal) {
      await session.close();
      throw new AppError(
        "unavailable",
        `Another load is at work on this database (${who}). Wait until it is done, or stop it, then run this again.`,
      );
    }
    if (firstRenewal === undefined) {
      onWait(
        `${who} was loading into this database; waiting up to ${leaseMs / 1000} s for a sign of life`,
      );
    }
    firstRenewal = holder.renewedAt ?? 0;
    await pause(lookIntervalMs);
  }
};

/** Undefined when the lease is ours now, else who holds it. */
const tryToAcquire = async (
  tx: ManagedTransaction,
  owner: string,
  seenRenewal: number | undefined,
): Promise<Holder | undefined> => {
  const loaderOnly = { loader: loaderName };
  await tx.run(`MERGE ${loader}`, loaderOnly);
  await tx.run(lockLoader, loaderOnly);
  const holder = await readHolder(tx);
  // Our own name stands there when a first try was committed and its answer got lost.
  const isOurs = holder?.owner === owner;
  if (holder === undefined || !(isOurs || isFree(holder, seenRenewal))) return holder;
  await tx.run(
    `MATCH ${loader} SET l.owner = $owner, l.host = $host, l.process = $process, l.renewedAt = timestamp()`,
    { loader: loaderName, owner, host: hostname(), process: process.pid },
  );
  return undefined;
};

const holdLease = (target: Target, session: Session, owner: string): Lease => {
  const renewing = openSession(target);
  let lastRenewal: Promise<unknown> = Promise.resolve();
  const renew = (): void => {
    // A renewal that fails is no harm by itself: the next write tells whether the lease still holds.
    lastRenewal = renewing
      .run(`MATCH ${loader} WHERE l.owner = $owner SET l.renewedAt = timestamp()`, {
        loader: loaderName,
        owner,
      })
      .catch(() => undefined)
      .then(() => {
        timer = setTimeout(renew, renewalIntervalMs);
        if (released) clearTimeout(timer);
      });
  };
  let released = false;
  let timer = setTimeout(renew, renewalIntervalMs);

  const requireLease = async (tx: ManagedTransaction): Promise<void> => {
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
        const required = requireLease(tx);
        // Both are sent at once; what `work` did is rolled back when the lease is lost, and that is what is thrown.
        const [held, done] = await Promise.allSettled([required, work(tx)]);
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
      const releasing = lastRenewal
        .then(() =>
          session.executeWrite((tx) =>
            tx.run(
              `MATCH ${loader} WHERE l.owner = $owner SET l.owner = null, l.host = null, l.process = null, l.renewedAt = null`,
              { loader: loaderName, owner },
            ),
          ),
        )
        .catch(() => undefined);
      await Promise.race([releasing, pause(releaseTimeoutMs, undefined, { ref: false })]);
      await Promise.all([session.close(), renewing.close()]);
    },
  };
};
