// Tests how a neighbourhood is laid out, what is opened and closed by hand, and what is said of links.
import { describe, expect, test } from "vitest";
import {
  broughtBy,
  columnsAfter,
  columnsOf,
  columnsOfEach,
  isBundled,
  layOutAround,
  linkedFrom,
  ownLinks,
  pagesOf,
  saidOnce,
  withClosed,
  withEach,
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

test("what is linked with the centre in the same words stands together, and is told once with how many", () => {
  const nodes = [
    node("k:centre", "claim", { step: 0 }),
    node("k:a", "claim", { via: "k:centre" }),
    node("k:b", "claim", { via: "k:centre" }),
    node("k:c", "claim", { via: "k:centre" }),
    node("k:far", "claim", { step: 2, via: "k:a" }),
  ];
  const basedOn = (from: string, to: string): Connection => ({
    how: "based-on",
    from,
    to,
    direction: "supports",
  });
  const links = [
    basedOn("k:centre", "k:a"),
    basedOn("k:b", "k:centre"),
    basedOn("k:centre", "k:c"),
    basedOn("k:a", "k:far"),
  ];
  const columns = columnsOf({ nodes, links });
  const ids = columns.flatMap((column) => column.nodes.map(({ id }) => id));
  expect(Math.abs(ids.indexOf("k:a") - ids.indexOf("k:c"))).toBe(1);
  expect([ids[0], ids.at(-1)]).toEqual(["k:centre", "k:far"]);
  const said = saidOnce(columns, ownLinks(links).get("k:centre"));
  expect(said.map(({ ids }) => ids.length).toSorted()).toEqual([1, 2]);
  expect(new Set(said.map(({ words }) => words)).size).toBe(2);
});

test("the centre and what is nearest to it come first, whatever would cross less", () => {
  const nodes = [
    node("k:a", "claim", { step: 2 }),
    node("k:b", "claim", { step: 0 }),
    node("k:ref-1", "reference", { step: 3 }),
    node("k:ref-2", "reference", { step: 1 }),
  ];
  const links = [cites("k:a", "k:ref-1"), cites("k:b", "k:ref-2")];
  const ids = columnsOf({ nodes, links }).map((column) => column.nodes.map(({ id }) => id));
  expect(ids).toEqual([
    ["k:b", "k:a"],
    ["k:ref-2", "k:ref-1"],
  ]);
});

describe("the drawing", () => {
  const nodes = [
    node("topic:t", "topic"),
    node("k:a", "claim"),
    node("k:b", "claim"),
    node("work:w", "work"),
  ];
  const links: Connection[] = [
    { how: "under", from: "k:a", to: "topic:t" },
    { how: "based-on", from: "k:a", to: "k:b", direction: "supports" },
    {
      how: "not-cited",
      from: "k:a",
      to: "work:w",
      direction: "disputes",
      isDirect: true,
      age: "before-paper",
    },
  ];
  const layout = layOutAround(columnsOf({ nodes, links }), links, {
    width: 1_200,
    heightOf: () => 60,
  });

  test("links run from left to right, whichever way they are read, and beside the shapes within a column", () => {
    const pathOf = (how: Connection["how"]) => layout.paths.find(({ link }) => link.how === how);
    expect(pathOf("under")?.start.x).toBeLessThan(pathOf("under")?.end.x ?? 0);
    expect(pathOf("not-cited")?.start.x).toBeLessThan(pathOf("not-cited")?.end.x ?? 0);
    expect(pathOf("based-on")?.isWithinColumn).toBe(true);
  });

  test("every column begins at the top, one row close below the other", () => {
    for (const column of layout.columns) {
      const rows = layout.rows.filter((row) => row.column === column.id);
      expect(rows.map(({ y }) => y)).toEqual(rows.map((_, i) => 38 + i * (60 + 42)));
    }
  });

  test("six columns have room in a window of usual width", () => {
    const six = [
      node("topic:t", "topic"),
      node("k:rec", "recommendation"),
      node("k:a", "claim"),
      node("k:ref-1", "reference"),
      node("work:w", "work"),
      node("study:s", "study"),
    ];
    const columns = columnsOf({ nodes: six, links: [] });
    const { width } = layOutAround(columns, [], { width: 1_340, heightOf: () => 60 });
    expect(width).toBeLessThanOrEqual(1_340);
  });

  test("one column at a time holds everything, or what is linked with a node", () => {
    const columns = columnsOf({ nodes, links });
    const counts = (at?: string) =>
      pagesOf(columns, ownLinks(links), at).map(
        ({ id, entries, total }) => `${id} ${entries.length} of ${total}`,
      );
    expect(counts()).toEqual(["subjects 1 of 1", "claims 2 of 2", "works 1 of 1"]);
    expect(counts("k:b")).toEqual(["subjects 0 of 1", "claims 2 of 2", "works 0 of 1"]);
    expect(linkedFrom(columns, ownLinks(links), { id: "k:a" })).toEqual([
      { id: "subjects", name: "Topics", count: 1 },
      { id: "claims", name: "Claims", count: 1 },
      { id: "works", name: "Works", count: 1 },
    ]);
    expect(linkedFrom(columns, ownLinks(links), { id: "work:w" })).toEqual([
      { id: "claims", name: "Claims", count: 1 },
    ]);
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

describe("links that are drawn as one", () => {
  const ids = ["k:ref-1", "k:ref-2", "k:ref-3", "k:ref-4"];
  const nodes = [
    node("k:a", "claim", { step: 0 }),
    ...[...ids, "k:ref-5"].map((id) => node(id, "reference", { via: "k:a" })),
  ];
  const runsOf = (links: Connection[]) =>
    saidOnce(columnsOf({ nodes, links }), ownLinks(links).get("k:a"));

  test("say the same of at least four rows below each other, in one kind of stroke", () => {
    const links = ids.map((id) => cites("k:a", id));
    const runs = runsOf([...links, cites("k:a", "k:ref-5", { isDirect: false })]);
    expect(runs.map(({ ids: rows, stroke }) => [rows.length, stroke])).toEqual(
      expect.arrayContaining([
        [4, "solid"],
        [1, "dashed"],
      ]),
    );
    expect(runs.filter(isBundled).map((run) => run.ids.toSorted())).toEqual([ids]);
    expect(runsOf(links.slice(1)).filter(isBundled)).toEqual([]);
  });

  test("never warn", () => {
    const links = ids.map((id) => cites("k:a", id, { audit: "warning" }));
    const [run] = runsOf(links);
    expect(run?.ids).toHaveLength(4);
    expect(run === undefined || isBundled(run)).toBe(false);
  });

  test("are drawn one by one in the columns that the address names", () => {
    const view = withEach(withEach({}, "claims"), "works");
    expect(view).toEqual({ each: "claims,works" });
    expect([...columnsOfEach(view)]).toEqual(["claims", "works"]);
    expect(withEach(withEach(view, "claims"), "works")).toEqual({ each: undefined });
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

  test("what is open by itself is closed by name, and is opened by hand again", () => {
    const closed = withClosed({ steps: 2 }, { id: "k:a", step: 1 }, 2);
    expect(closed.closed).toBe("k:a");
    const again = withOpened(closed, "k:a");
    expect(again).toEqual({ steps: 2, open: "k:a", closed: "k:a" });
    expect(withClosed(again, { id: "k:a", step: 1 }, 2)).toEqual(closed);
  });

  test("what stood keeps its order, and what has come stands below what its opener is linked with", () => {
    const before = [node("k:c", "claim"), node("k:a", "claim"), node("k:b", "claim")];
    const rest = [node("concept:x", "concept"), node("work:w", "work")];
    const about = (from: string): Connection => ({
      how: "about",
      from,
      to: "concept:x",
      roles: ["subject"],
    });
    const stood = columnsOf({ nodes: [...before, ...rest], links: [] });
    const come = [
      node("k:new", "claim", { via: "concept:x", step: 2 }),
      node("work:v", "work", { via: "k:c", step: 2 }),
    ];
    const after = columnsAfter(stood, {
      nodes: [...before, ...rest, ...come].toReversed(),
      links: [about("k:a"), about("k:c"), about("k:new")],
    });
    expect(after.map(({ nodes }) => nodes.map(({ id }) => id))).toEqual([
      ["concept:x"],
      ["k:c", "k:a", "k:new", "k:b"],
      ["work:w", "work:v"],
    ]);
  });

  test("each node stands below the one that brought it", () => {
    const nodes = [node("k:a", "claim"), node("k:b", "claim", { via: "k:a" })];
    expect([...broughtBy(nodes)].map(([via, all]) => [via, all.map(({ id }) => id)])).toEqual([
      ["k:a", ["k:b"]],
    ]);
  });
});
