// Tests how two nodes are said to be connected: the nearest ways by meaning, different, read out, bounded and always the same.
import { beforeAll, describe, expect, test } from "vitest";
import { answerPaths } from "../../server/answers/paths.ts";
import type { EvidenceStore } from "../../server/store/evidence-store.ts";
import { storeOf } from "./a-store.ts";

let kelp: EvidenceStore;
let rvlms: EvidenceStore;
beforeAll(async () => {
  kelp = await storeOf("test/fixtures/kelp/data");
  rvlms = await storeOf("data");
}, 60_000);

const symptom = "concept:lower-limb-oedema";
const trial = "study:eortc-62012";

describe("from a symptom to a trial", () => {
  test("the nearest way is the one that the paper argues and cites, read out", async () => {
    const { ways } = await answerPaths(rvlms, { from: symptom, to: trial });
    const [first] = ways;
    expect(first?.sentence).toMatch(
      /^Oedema of the legs is a finding in the claim “.+”.* cites \[3[56]\](?:, which|\. That \w+) is matched to [^.]+(?:, which|\. That publication) describes EORTC 62012\.$/,
    );
    expect(first?.isInferred).toBe(true);
  });

  test("ways begin and end where they were asked to, each link joins what it stands between", async () => {
    const { ways, steps } = await answerPaths(rvlms, { from: symptom, to: trial });
    expect(ways.length).toBeGreaterThan(2);
    for (const { nodes, links } of ways) {
      expect([nodes[0]?.id, nodes.at(-1)?.id]).toEqual([symptom, trial]);
      expect(links.length).toBeLessThanOrEqual(steps);
      links.forEach(({ from, to }, i) => {
        expect([from, to].toSorted()).toEqual([nodes[i]?.id, nodes[i + 1]?.id].toSorted());
      });
    }
  });

  test("no two ways share more than half of what lies between", async () => {
    const { ways } = await answerPaths(rvlms, { from: symptom, to: trial });
    const between = ways.map(({ nodes }) => nodes.slice(1, -1).map(({ id }) => id));
    for (const [i, one] of between.entries()) {
      for (const other of between.slice(i + 1)) {
        const shared = one.filter((id) => other.includes(id)).length;
        expect(shared).toBeLessThanOrEqual(Math.min(one.length, other.length) / 2);
      }
    }
  });

  test("the same is found each time, and the nearest way is the same from the other end", async () => {
    const [there, again, back] = [
      await answerPaths(rvlms, { from: symptom, to: trial }),
      await answerPaths(rvlms, { from: symptom, to: trial }),
      await answerPaths(rvlms, { from: trial, to: symptom }),
    ];
    expect(again).toEqual(there);
    const idsOf = (way: (typeof there.ways)[number] | undefined): string[] =>
      way?.nodes.map(({ id }) => id) ?? [];
    expect(idsOf(back.ways[0]).toReversed()).toEqual(idsOf(there.ways[0]));
  });
});

describe("another field", () => {
  test("has its ways by the same rules", async () => {
    const { ways, isWhole } = await answerPaths(kelp, {
      from: "topic:patching",
      to: "work:birch-2012",
      limit: 2,
    });
    expect(ways).toHaveLength(2);
    expect(ways[0]?.sentence).toMatch(/^The topic “Patching” .+ is matched to Birch 2012\.$/);
    expect(isWhole).toBe(true);
  });

  test("direct neighbours are one step apart", async () => {
    const { ways } = await answerPaths(kelp, { from: "kelp:rec-soft-patch", to: "kelp:ref-5" });
    expect(ways[0]?.links.map(({ how }) => how)).toEqual(["cites"]);
  });
});

describe("refusals", () => {
  test("one node is no way", async () => {
    await expect(answerPaths(kelp, { from: "kelp:ref-5", to: "kelp:ref-5" })).rejects.toMatchObject(
      { code: "bad-request", details: { parameter: "to" } },
    );
  });

  test("what is unknown is named", async () => {
    await expect(answerPaths(kelp, { from: "kelp:ref-5", to: "work:none" })).rejects.toMatchObject({
      code: "not-found",
      details: { parameter: "to", found: "work:none" },
    });
  });
});
