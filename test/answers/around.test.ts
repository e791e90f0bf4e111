// Tests what is answered for a neighbourhood: folded links, steps, what is opened and closed by hand, and bounds.
import { beforeAll, describe, expect, test } from "vitest";
import { connectionWords } from "../../model/connection-text.ts";
import { answerAround } from "../../server/answers/around.ts";
import type { EvidenceStore } from "../../server/store/evidence-store.ts";
import { storeOf, syntheticStore } from "./a-store.ts";

let kelp: EvidenceStore;
let rvlms: EvidenceStore;
beforeAll(async () => {
  kelp = await storeOf("test/fixtures/kelp/data");
  rvlms = await storeOf("data");
}, 60_000);

const idsOf = ({ nodes }: { nodes: readonly { id: string }[] }): string[] =>
  nodes.map(({ id }) => id);

describe("one step around advice", () => {
  test("folds evidence lines into links and leaves out what only tells where it stands", async () => {
    const around = await answerAround(kelp, { id: "kelp:rec-soft-patch", steps: 1 });
    expect(idsOf(around)).toEqual([
      "kelp:rec-soft-patch",
      "kelp:kelp-better",
      "kelp:ref-5",
      "kelp:ref-6",
      "concept:kelp-patch",
      "topic:patching",
    ]);
    expect(around.links).toContainEqual({
      how: "cites",
      from: "kelp:rec-soft-patch",
      to: "kelp:ref-5",
      direction: "supports",
      isDirect: true,
    });
    expect([around.shown, around.total]).toEqual([6, 6]);
  });

  test("says of each node how much more stands next to it", async () => {
    const around = await answerAround(kelp, { id: "kelp:rec-soft-patch", steps: 1 });
    const topic = around.nodes.find(({ id }) => id === "topic:patching");
    expect(topic).toMatchObject({ neighbours: 21, hidden: 19, isOpen: false, step: 1 });
    expect(around.nodes[0]).toMatchObject({ voice: "cited", force: "should", hidden: 0 });
  });

  test("shows what was opened by hand, and closes it again", async () => {
    const open = "kelp:ref-5";
    const opened = await answerAround(kelp, { id: "kelp:rec-soft-patch", steps: 1, open });
    expect(opened.nodes.find(({ id }) => id === "work:cedar-2014")).toMatchObject({
      via: open,
      step: 2,
    });
    const closed = await answerAround(kelp, { id: "kelp:rec-soft-patch", steps: 2, closed: open });
    expect(idsOf(closed)).not.toContain("work:cedar-2014");
    const centre = await answerAround(kelp, {
      id: "kelp:rec-soft-patch",
      steps: 2,
      closed: "kelp:rec-soft-patch",
    });
    expect(idsOf(centre)).toEqual(["kelp:rec-soft-patch"]);
  });
});

describe("names", () => {
  test("say what a reference is matched to, though that is not shown, or that it is not identified", async () => {
    const around = await answerAround(kelp, { id: "kelp:rec-soft-patch", steps: 1 });
    expect(idsOf(around)).not.toContain("work:cedar-2014");
    const names = around.nodes.flatMap(({ name }) => name ?? []);
    expect(names).toEqual(["[5] Cedar 2014", "[6] not identified"]);
  });

  test("of papers are said where what is shown is from several", async () => {
    const one = await answerAround(kelp, { id: "work:cedar-2014", steps: 3 });
    expect(one.nodes.flatMap(({ paper }) => paper ?? [])).toEqual([]);
    const store = await syntheticStore(1_000);
    const many = await answerAround(store, { id: "work:w0000000", steps: 1 });
    const references = many.nodes.filter(({ kind }) => kind === "reference");
    expect(references.length).toBeGreaterThan(2);
    expect(references.every(({ paper, name }) => paper !== undefined && name !== undefined)).toBe(
      true,
    );
  });
});

describe("links that lead over a report", () => {
  test("join a work to the statement that it disputes and is not cited for", async () => {
    const around = await answerAround(kelp, { id: "work:dune-2021", steps: 1 });
    const link = around.links.find(({ how }) => how === "not-cited");
    if (link === undefined) throw new Error("expected a link that is not cited");
    expect(link.to).toBe("work:dune-2021");
    expect(connectionWords(link, "work:dune-2021")).toBe("disputes, without being cited for it,");
  });
});

describe("bounds", () => {
  test("what nearly everything is about shows 60 of its neighbours and says of how many", async () => {
    const around = await answerAround(rvlms, { id: "concept:rvlms", steps: 1 });
    expect(around.shown).toBe(60);
    expect(around.total).toBeGreaterThan(90);
    expect(around.nodes[0]?.hidden).toBe(around.total - around.shown);
  });

  test("a node next to very many is not opened by itself, and is opened by hand", async () => {
    const id = "rvlms:common-leg-oedema";
    const alone = await answerAround(rvlms, { id, steps: 2 });
    expect(alone.nodes.find((node) => node.id === "concept:rvlms")?.isOpen).toBe(false);
    const opened = await answerAround(rvlms, { id, steps: 2, open: "concept:rvlms" });
    expect(opened.nodes.find((node) => node.id === "concept:rvlms")?.isOpen).toBe(true);
    expect(opened.nodes.filter(({ via }) => via === "concept:rvlms").length).toBeGreaterThan(9);
    expect(opened.shown).toBeLessThanOrEqual(60);
  });

  test("opening only adds: what was shown stays as far as 60 allow, and never are fewer shown", async () => {
    const id = "rvlms:rec-adjuvant-chemotherapy";
    for (const steps of [1, 2, 3]) {
      const before = await answerAround(rvlms, { id, steps });
      for (const pressed of before.nodes.filter(({ hidden }) => hidden > 0)) {
        const after = await answerAround(rvlms, { id, steps, open: pressed.id });
        expect(after.shown).toBeGreaterThanOrEqual(before.shown);
        const ids = new Set(idsOf(after));
        const lost = idsOf(before).filter((one) => !ids.has(one));
        const added = idsOf(after).filter((one) => !idsOf(before).includes(one));
        expect(added.length).toBeGreaterThan(0);
        expect(lost).toHaveLength(Math.max(0, before.shown + added.length - 60));
        expect(lost).not.toContain(pressed.id);
        const opened = after.nodes.find((node) => node.id === pressed.id);
        expect(opened).toMatchObject({ isOpen: true, hidden: pressed.hidden - added.length });
        expect(after.nodes.filter(({ via }) => via !== undefined && !ids.has(via))).toEqual([]);
      }
    }
  });

  test("what was opened before stays open, whatever is opened after it", async () => {
    const id = "rvlms:rec-adjuvant-chemotherapy";
    const opened = new Array<string>();
    for (let presses = 0; presses < 8; presses += 1) {
      const now = await answerAround(rvlms, { id, open: opened.join(",") });
      expect(now.shown).toBeLessThanOrEqual(60);
      expect(idsOf(now)).toEqual(expect.arrayContaining(opened));
      const next = now.nodes.findLast(({ id: of, hidden }) => hidden > 0 && !opened.includes(of));
      if (next !== undefined) opened.push(next.id);
    }
    expect(opened).toHaveLength(8);
  });

  test("three steps from a symptom never show more than 60, each link between two that are shown", async () => {
    const around = await answerAround(rvlms, { id: "concept:lower-limb-oedema", steps: 3 });
    const ids = new Set(idsOf(around));
    expect(ids.size).toBeLessThanOrEqual(60);
    expect(around.links.filter(({ from, to }) => !ids.has(from) || !ids.has(to))).toEqual([]);
    expect(around.nodes.every(({ step }) => step <= 3)).toBe(true);
  });
});

test("a node without a place in the graph is refused with its kind", async () => {
  await expect(answerAround(kelp, { id: "dossier:kelp" })).rejects.toMatchObject({
    code: "not-found",
    details: { id: "dossier:kelp", kind: "dossier" },
  });
});
