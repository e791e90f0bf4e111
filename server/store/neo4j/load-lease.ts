// Owns who may write: one loader at a time, known by a sign of life, replaced when it has been silent for long. Every
// writing transaction locks and reads the lease first, so that a loader that lost it cannot write any more.
import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { AppError } from "../../app-error.ts";
import { writeOn, type Ask, type Target } from "./connection.ts";
import { labels, loaderName } from "./neo4j-schema.ts";

/** A loader that did not renew its lease for this long (by the database's clock) may be replaced. */
const leaseMs = 15_000;
const renewalIntervalMs = 3_000;
/** How often a lease that may have run out is looked at. */
const lookIntervalMs = 1_000;
/** How long giving the lease back may take. */
const releaseTimeoutMs = 5_000;

/** The right to write, until {@link Lease.release}. */
export type Lease = {
  /** Runs `work` in one transaction of this loader; repeated when the database asks for it. */
  readonly write: <T>(work: (ask: Ask) => Promise<T>) => Promise<T>;
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

const loader = `(l:${labels.loader} {name: '${loaderName}'})`;
const ownLoader = `MATCH ${loader} WHERE l.owner = $owner`;
/** Whoever else wants to write waits from here on until the transaction ends. */
const lock =
  "SET l.locks = coalesce(l.locks, 0) + 1 " +
  "RETURN l.owner AS owner, l.host AS host, l.process AS process, l.renewedAt AS renewedAt, timestamp() AS now";

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
  const owner = randomUUID();
  let seenRenewal: number | undefined;
  for (;;) {
    const holder = await writeOn(target, (ask) => tryToAcquire(ask, owner, seenRenewal));
    if (holder === undefined) return holdLease(target, owner);
    const who = `process ${holder.process ?? "?"} on ${holder.host ?? "?"}`;
    if (seenRenewal === undefined) {
      onWait(
        `${who} was loading into this database; waiting up to ${leaseMs / 1000} s for a sign of life`,
      );
    } else if (holder.renewedAt !== seenRenewal) {
      throw new AppError(
        "unavailable",
        `Another load is at work on this database (${who}). Wait until it is done, or stop it, then run this again.`,
      );
    }
    seenRenewal = holder.renewedAt ?? 0;
    await pause(lookIntervalMs);
  }
};

/** Undefined when the lease is ours now, else who holds it. */
const tryToAcquire = async (
  ask: Ask,
  owner: string,
  seenRenewal: number | undefined,
): Promise<Holder | undefined> => {
  const [holder] = await ask(Holder, `MERGE ${loader} ${lock}`);
  // Our own name stands there when a first try was committed and its answer got lost.
  const isOurs = holder?.owner === owner;
  if (holder === undefined || !(isOurs || isFree(holder, seenRenewal))) return holder;
  await ask(
    z.unknown(),
    `MATCH ${loader} SET l.owner = $owner, l.host = $host, l.process = $process, l.renewedAt = timestamp()`,
    { owner, host: hostname(), process: process.pid },
  );
  return undefined;
};

const holdLease = (target: Target, owner: string): Lease => {
  const ended = new AbortController();
  const asOwner = (change: string): Promise<unknown> =>
    writeOn(target, (ask) => ask(z.unknown(), `${ownLoader} SET ${change}`, { owner })).catch(
      // No harm by itself: the next write shows whether the lease still holds, and it runs out when it is not given back.
      () => undefined,
    );
  const renewForever = async (): Promise<void> => {
    for (;;) {
      await pause(renewalIntervalMs, undefined, { signal: ended.signal });
      await asOwner("l.renewedAt = timestamp()");
    }
  };
  // Only its end makes it throw.
  const renewing = renewForever().catch(() => undefined);

  const checkLease = async (ask: Ask): Promise<void> => {
    const [holder] = await ask(Holder, `MATCH ${loader} ${lock}`);
    if (holder?.owner === owner) return;
    throw new AppError(
      "unavailable",
      "Another load took over this database because this one had been silent for too long. " +
        "Nothing is broken; run this again once the other is done.",
    );
  };

  return {
    write: (work) =>
      writeOn(target, async (ask) => {
        // Both are sent at once; what `work` did is rolled back when the lease is lost, and that is what is thrown.
        const sent = [checkLease(ask), work(ask)] as const;
        await Promise.allSettled(sent);
        const [, done] = await Promise.all(sent);
        return done;
      }),
    release: async () => {
      ended.abort();
      // Where the database is away this must neither hold up nor hide what happened.
      const releasing = renewing.then(() =>
        asOwner("l.owner = null, l.host = null, l.process = null, l.renewedAt = null"),
      );
      await Promise.race([releasing, pause(releaseTimeoutMs, undefined, { ref: false })]);
    },
  };
};
