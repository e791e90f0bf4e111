// Tests how a neighbourhood is laid out, what is opened and closed by hand, and what is said of links.
import { describe, expect, test } from "vitest";
import {
  broughtBy,
  columnsOf,
  ownLinks,
  withClosed,
  withOpened,
  wordsBetween,
} from "../../client/around/around-columns.ts";
import type { AroundNode } from "../../model/views/around.ts";
import type { Connection } from "../../model/views/connection.ts";

const node = (id: string, kind: AroundNode["kind"], own: Partial<AroundNode> = {}): AroundNode => ({
  id,
  kind,
  label: id,
  step: 1,
  isOpen: false,
  neighbours: 1,
  hidden: 0,
  ...own,
});

const cites = (from: string, to: string, own: object = {}): Connection => ({
  how: "cites",
  from,
  to,
  direction: "supports",
  isDirect: true,
  ...own,
});

describe("columns", () => {
  test("lead towards the source, and are called by what they hold", () => {
    const nodes = [
      node("study:s", "study"),
      node("k:a", "claim"),
      node("topic:t", "topic"),
      node("concept:c", "concept"),
      node("work:w", "work"),
    ];
    const columns = columnsOf({ nodes, links: [] });
    expect(columns.map(({ name }) => name)).toEqual([
      "Topics and concepts",
      "Claims",
      "Works",
      "Studies",
    ]);
  });

  test("put their nodes so that links do not cross", () => {
    const nodes = [
      node("k:a", "claim"),
      node("k:b", "claim"),
      node("k:ref-1", "reference"),
      node("k:ref-2", "reference"),
    ];
    const links = [cites("k:a", "k:ref-2"), cites("k:b", "k:ref-1")];
    const [claims, references] = columnsOf({ nodes, links }).map((column) =>
      column.nodes.map(({ id }) => id),
    );
    const cited = claims?.map((id) => links.find(({ from }) => from === id)?.to);
    expect(references).toEqual(cited);
  });
});

describe("links of a node", () => {
  test("say what they are from either end", () => {
    const own = ownLinks([cites("k:a", "k:ref-1")]);
    expect(wordsBetween(own.get("k:a"), "k:ref-1")).toBe("cites");
    expect(wordsBetween(own.get("k:ref-1"), "k:a")).toBe("is cited by");
    expect(wordsBetween(own.get("k:a"), "k:ref-2")).toBeUndefined();
  });

  test("are loud where they dispute, or where the source says otherwise", () => {
    const own = ownLinks([
      cites("k:a", "k:ref-1", { audit: "warning" }),
      cites("k:a", "k:ref-2", { direction: "disputes" }),
      cites("k:a", "k:ref-3", { audit: "note" }),
    ]);
    expect(own.get("k:a")?.map(({ words, isLoud }) => [words, isLoud])).toEqual([
      ["cites, and the source says otherwise", true],
      ["cites as disputing it", true],
      ["cites", false],
    ]);
  });
});

describe("opening and closing by hand", () => {
  test("what was opened stands in the address once, and closing takes it out", () => {
    const opened = withOpened(withOpened({}, "k:a"), "k:a");
    expect(opened).toEqual({ open: "k:a" });
    expect(withClosed(opened, { id: "k:a", step: 2 }, 2)).toEqual({
      open: undefined,
      closed: undefined,
    });
  });

  test("what is open by itself is closed by name, and opens again without one", () => {
    const closed = withClosed({ steps: 2 }, { id: "k:a", step: 1 }, 2);
    expect(closed.closed).toBe("k:a");
    expect(withOpened(closed, "k:a")).toEqual({ steps: 2, open: undefined, closed: undefined });
  });

  test("each node stands below the one that brought it", () => {
    const nodes = [node("k:a", "claim"), node("k:b", "claim", { via: "k:a" })];
    expect([...broughtBy(nodes)].map(([via, all]) => [via, all.map(({ id }) => id)])).toEqual([
      ["k:a", ["k:b"]],
    ]);
  });
});
