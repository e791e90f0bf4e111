import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { openOutage } from "../../client/api/outage.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A watch over a server that can be switched off, with the times at which it was asked, in seconds. */
const openWatched = () => {
  const server: { away: "database" | "server" | undefined; isHidden: boolean } = {
    away: "database",
    isHidden: false,
  };
  const asked: number[] = [];
  const began = Date.now();
  const watch = openOutage({
    probe: () => {
      asked.push((Date.now() - began) / 1_000);
      return Promise.resolve(server.away);
    },
    isHidden: () => server.isHidden,
    random: () => 0,
  });
  return { server, asked, watch };
};
const seconds = (n: number) => vi.advanceTimersByTimeAsync(n * 1_000);

describe("an outage", () => {
  test("is asked about after the pause that was asked for, then further and further apart", async () => {
    const { asked, watch } = openWatched();
    void watch.wait("database", 2_000);
    await seconds(61);
    expect(asked).toEqual([2, 6, 14, 29, 44, 59]);
  });

  test("is asked about once for all who wait, and lets all of them go on", async () => {
    const { server, asked, watch } = openWatched();
    const gone: string[] = [];
    for (const name of ["page", "search"]) {
      void watch.wait("database", 2_000).then(() => gone.push(name));
    }
    server.away = undefined;
    await seconds(2);
    expect([asked, gone]).toEqual([[2], ["page", "search"]]);
  });

  test("lasts until something was really answered, and goes on slowing down", async () => {
    const { server, asked, watch } = openWatched();
    server.away = undefined;
    void watch.wait("server", 2_000).then(() => watch.wait("server", 2_000));
    await seconds(3);
    expect(watch.current()).toEqual({ what: "server", isTrying: false });
    await seconds(4);
    expect(asked).toEqual([2, 6]);
    watch.end();
    expect(watch.current()).toBeUndefined();
    await seconds(60);
    expect(asked).toEqual([2, 6]);
  });

  test("is over when all is well and nobody waits any more", async () => {
    const { server, watch } = openWatched();
    const leaving = new AbortController();
    const waited = watch.wait("database", 2_000, leaving.signal);
    leaving.abort();
    await expect(waited).rejects.toThrow("given up");
    expect(watch.current()?.what).toBe("database");
    server.away = undefined;
    await seconds(2);
    expect(watch.current()).toBeUndefined();
  });

  test("is not asked about while nobody looks, and at once when somebody does", async () => {
    const { server, asked, watch } = openWatched();
    void watch.wait("database", 2_000);
    server.isHidden = true;
    await seconds(600);
    expect(asked).toEqual([]);
    server.isHidden = false;
    watch.wake();
    watch.wake();
    await seconds(1);
    expect(asked).toEqual([600]);
  });

  test("can be asked about at once", async () => {
    const { asked, watch } = openWatched();
    watch.tryNow();
    await seconds(0);
    expect(asked).toEqual([]);
    void watch.wait("database", 2_000);
    watch.tryNow();
    await seconds(1);
    expect(asked).toEqual([0]);
  });

  test("says what is away now, whatever was away when it began", async () => {
    const { server, watch } = openWatched();
    watch.begin("database", 2_000);
    server.away = "server";
    await seconds(2);
    expect(watch.current()).toEqual({ what: "server", isTrying: false });
    server.away = undefined;
    await seconds(4);
    expect(watch.current()).toBeUndefined();
  });

  test("tells those who watch it of every change", async () => {
    const { server, watch } = openWatched();
    const stated: unknown[] = [];
    const stop = watch.subscribe(() => stated.push(watch.current()));
    void watch.wait("server", 2_000);
    void watch.wait("database", 2_000);
    await seconds(2);
    server.away = undefined;
    watch.end();
    stop();
    void watch.wait("server", 2_000);
    expect(stated).toEqual([
      { what: "server", isTrying: false },
      { what: "database", isTrying: false },
      { what: "database", isTrying: true },
      { what: "database", isTrying: false },
      undefined,
    ]);
  });
});
