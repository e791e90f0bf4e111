// Tests the stages of a map of decisions: how they are told apart, what is counted in them, which of them an address opens,
// and where it leads.
import { beforeAll, describe, expect, test } from "vitest";
import {
  arrivalOf,
  countSigns,
  openStages,
  signOf,
  stagesOf,
  type MapStage,
} from "../../client/decide/map-stages.ts";
import { localName, walkOf } from "../../client/decide/walk.ts";
import { answerPathway } from "../../server/answers/pathway.ts";
import { storeOf } from "../answers/a-store.ts";
import { decision } from "./a-decision.ts";

const map = [
  decision("first", "before", { on: "second", off: undefined }),
  decision("second", "during", { on: "third", off: undefined }),
  decision("third", "during", { on: "fourth", off: undefined }),
  decision("fourth", "before", { on: undefined, off: undefined }),
];
const stages = stagesOf(map);

test("stages keep the order of the questions, and one that comes again has a name of its own", () => {
  const stated = stages.map(({ key, stage, decisions }) => [key, stage.id, decisions.length]);
  expect(stated).toEqual([
    ["before", "before", 1],
    ["during", "during", 2],
    ["before-2", "before", 1],
  ]);
});

describe("the stage that is open", () => {
  const openAt = ({ stage, sought = "", way }: Record<string, string | undefined>): string =>
    openStages(stages, { stage, sought }, walkOf(map, { way }))
      .map(({ key }) => key)
      .join(" ");
  test.each([
    ["is the first on a map that nobody walks", {}, "before"],
    ["is that of the question that is asked", { way: "on" }, "during"],
    ["is that of the last answer where the way has ended", { way: "on.on.on.off" }, "before-2"],
    ["is the one that the address names", { stage: "before-2", way: "on" }, "before-2"],
    ["is that of a question that the address leads to", { sought: "third" }, "during"],
    [
      "is that of an answer that the address leads to",
      { sought: "fourth.off", stage: "during" },
      "before-2",
    ],
    ["is what it would be where the address names nothing of the map", { stage: "x" }, "before"],
    [
      "is every one where all are asked for",
      { stage: "all", sought: "third" },
      "before during before-2",
    ],
  ])("%s", (_, address, open) => {
    expect(openAt(address)).toBe(open);
  });
  test("is none on a map without questions", () => {
    expect(openStages([], { stage: undefined, sought: "" }, walkOf([], {}))).toEqual([]);
  });
});

describe("the place that a reader is taken to", () => {
  test.each([
    ["is the question that is asked", {}, "question-first"],
    ["is the way where it has ended", { way: "on.on.on.off" }, "way"],
    ["is the way where the address names it", { sought: "way" }, "way"],
    ["is the stage that was opened", { stage: "before-2" }, "stage-before-2"],
    ["is the question asked where every stage is open", { stage: "all" }, "question-first"],
    ["is a question that the address names", { sought: "third", stage: "x" }, "question-third"],
    ["is an answer that the address names", { sought: "fourth.off", stage: "x" }, "fourth.off"],
    ["is no answer that the map does not have", { sought: "fourth.x" }, "question-first"],
  ] satisfies [string, Record<string, string>, string][])(
    "%s",
    (_, { stage, sought = "", way }: Record<string, string | undefined>, place) => {
      expect(arrivalOf(map, { stage, sought }, walkOf(map, { way }))).toBe(place);
    },
  );
});

describe("what is counted", () => {
  let kelp: { stages: MapStage[]; grounds: Parameters<typeof signOf>[1] };
  beforeAll(async () => {
    const { decisions, grounds } = await answerPathway(
      await storeOf("test/fixtures/kelp/data"),
      {},
    );
    kelp = {
      stages: stagesOf(decisions),
      grounds: new Map(grounds.map((one) => [one.card.id, one] as const)),
    };
  });

  test("is every answer once, each hole of the data, and each answer with a statement that warns", () => {
    const branches = kelp.stages.flatMap((stage) => stage.decisions.flatMap((one) => one.branches));
    const counts = countSigns(branches.map((branch) => signOf(branch, kelp.grounds)));
    const warns = (id: string): boolean =>
      kelp.grounds.get(id)?.card.cautions.some(({ level }) => level === "warning") === true;
    expect(counts).toEqual({
      answers: branches.length,
      holes: branches.filter(({ notStated }) => notStated !== undefined).length,
      warned: branches.filter(({ from }) => from.some(warns)).length,
    });
    expect(counts.holes).toBeGreaterThan(0);
    expect(counts.warned).toBeGreaterThan(0);
  });

  test("an answer without any ground is told from one that leaves something open", () => {
    const material = kelp.stages
      .flatMap((stage) => stage.decisions)
      .find((one) => localName(one) === "material");
    const signs = (material?.branches ?? []).map((branch) => signOf(branch, kelp.grounds));
    expect(signs.map(({ branch, isHole, isBare }) => [branch.id, isHole, isBare])).toEqual([
      ["soft", false, false],
      ["silk", false, false],
      ["sponge", true, true],
    ]);
  });
});
