// Tests what comes back of what a reader kept.
import { afterEach, expect, test, vi } from "vitest";
import { keptInBrowser } from "../../client/kept-in-browser.ts";

const parse = (stored: unknown): string => (typeof stored === "string" ? stored : "nothing");

const storing = (held: Map<string, string>): Partial<Storage> => ({
  getItem: (key) => held.get(key) ?? null,
  setItem: (key, value) => void held.set(key, value),
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test("is read back as it was kept, by whoever opens it next", () => {
  vi.stubGlobal("localStorage", storing(new Map()));
  keptInBrowser("key", parse).keep("a word");
  expect(keptInBrowser("key", parse).get()).toBe("a word");
  expect(keptInBrowser("another", parse).get()).toBe("nothing");
});

test("is nothing where the text is no JSON, and may be kept anew", () => {
  const held = new Map([["key", "{"]]);
  vi.stubGlobal("localStorage", storing(held));
  const kept = keptInBrowser("key", parse);
  expect(kept.get()).toBe("nothing");
  kept.keep("a word");
  expect(kept.get()).toBe("a word");
  expect(held.get("key")).toBe('"a word"');
});

test("lasts as long as the page where storage is switched off", () => {
  const refuse = (): never => {
    throw new DOMException("switched off", "SecurityError");
  };
  vi.stubGlobal("localStorage", { getItem: refuse, setItem: refuse });
  const kept = keptInBrowser("key", parse);
  expect(kept.get()).toBe("nothing");
  kept.keep("a word");
  expect(kept.get()).toBe("a word");
});

test("is what another window kept since, while nothing here shows it", () => {
  vi.stubGlobal("localStorage", storing(new Map()));
  const [here, there] = [keptInBrowser("key", parse), keptInBrowser("key", parse)];
  here.keep("a word");
  there.keep("another");
  expect(here.get()).toBe("another");
});

test("stays the same thing for as long as nobody changes it", () => {
  vi.stubGlobal("localStorage", storing(new Map([["key", "[1]"]])));
  const kept = keptInBrowser("key", (stored) => ({ stored }));
  expect(kept.get()).toEqual({ stored: [1] });
  expect(kept.get()).toBe(kept.get());
});

test("lasts as long as the page where storage is full, also over what was kept before", () => {
  const full = {
    ...storing(new Map([["key", '"a word"']])),
    setItem: () => {
      throw new DOMException("full", "QuotaExceededError");
    },
  };
  vi.stubGlobal("localStorage", full);
  const kept = keptInBrowser("key", parse);
  kept.keep("another");
  expect(kept.get()).toBe("another");
});
