// What arithmetic finds in the first dossier and the works that it cites, and what it must not find, row by row.
import { beforeAll, describe, expect, test } from "vitest";
import { indexCorpus, type CorpusIndex } from "../../server/corpus/corpus-index.ts";
import type { Corpus } from "../../server/corpus/corpus.ts";
import {
  testDossier,
  testWork,
  type Answered,
} from "../../server/corpus/arithmetic/test-figures.ts";
import { corpusIn, graphIn } from "../graphs/read-data.ts";

let corpus: Corpus;
let index: CorpusIndex;
let results: readonly Answered[];

beforeAll(async () => {
  corpus = await corpusIn("data");
  index = indexCorpus(corpus);
  results = [
    ...corpus.dossiers.map((dossier) => testDossier(dossier, index)),
    ...corpus.works.map((work) => testWork(work, index)),
  ].flatMap(({ tested }) => tested);
});

const namesOf = ({ parties }: Answered): string[] =>
  parties.map(({ holder, figure }) => figure?.name ?? holder.name);

/** The tests of a kind that all of `names` take part in. */
const testsOf = (kind: Answered["kind"], ...names: string[]): Answered[] =>
  results.filter((one) => one.kind === kind && names.every((name) => namesOf(one).includes(name)));

/** The one test of a kind that all of `names` take part in. */
const testOf = (kind: Answered["kind"], ...names: string[]): Answered => {
  const [first, ...more] = testsOf(kind, ...names);
  if (first === undefined || more.length > 0)
    throw new Error(`${kind} of ${names.join(", ")}: ${more.length + (first ? 1 : 0)} tests`);
  return first;
};

const outcomeOf = (kind: Answered["kind"], ...names: string[]): string => {
  const { outcome, says } = testOf(kind, ...names);
  return `${outcome}: ${says}`;
};

describe("the figures of the first dossier", () => {
  test("30 + 23 + 37 = 90, the rest untold: fails", () => {
    const found = testOf(
      "expected",
      "aguilar-no-relapse#share",
      "aguilar-alive-with-disease#share",
      "aguilar-died#share",
    );
    expect(found).toMatchObject({
      outcome: "fails",
      expected: { low: 100, high: 100 },
      found: { low: 88.5, high: 91.5 },
      answer: { tension: "rvlms:t-aguilar-shares" },
    });
    expect(found.says).toContain("= 90% (88.5–91.5% within rounding), not 100%");
  });

  test("29 cases here, 30 there, of the same review: fails", () => {
    const stated = ["renal-vein-reported-cases#cases", "aguilar-thirty-cases#cases"];
    expect(outcomeOf("stated-twice", ...stated)).toBe(
      "fails: The same thing is counted as 29 and as 30.",
    );
    expect(testOf("stated-twice", ...stated).answer).toMatchObject({
      tension: "rvlms:t-aguilar-cases",
    });
  });

  test.each([
    ["aguilar-no-relapse#share", "30% is 9 of 30 (30%)"],
    ["aguilar-alive-with-disease#share", "23% is 7 of 30 (23.3%)"],
    ["aguilar-died#share", "37% is 11 of 30 (36.7%)"],
  ])("%s of 30 is whole patients, and of 29 impossible: 30 fits", (name, says) => {
    expect(outcomeOf("whole-counts", name)).toBe(
      `holds: ${says}; of 29, the number given elsewhere, it is no whole number.`,
    );
  });

  test("nearly 60 per cent of 29 is 17, 58.6; of 30 it would be 18: 29 fits", () => {
    expect(outcomeOf("whole-counts", "renal-vein-left-share#left")).toBe(
      "holds: About 60% is 17 of 29 (58.6%); of 30, the number given elsewhere, it would be 18.",
    );
  });

  test("the vena cava, more than 70, is part of the great veins, 60: fails", () => {
    const found = testOf("part-whole", "ivc-share-of-vascular-lms#share");
    expect(found).toMatchObject({
      outcome: "fails",
      expected: { high: 60.5 },
      found: { low: 70 },
      answer: { tension: "rvlms:t-share-of-veins" },
    });
  });

  test("lower and middle segment, 80 to 92.8, leave room for the third: holds", () => {
    expect(outcomeOf("expected", "ivc-segment-share#lower", "ivc-segment-share#middle")).toContain(
      "holds: The shares of two of the three segments should be no more than the whole. 37–42% + 43–50.8% = 80–92.8%, no more than 100%.",
    );
  });

  test("50.8 per cent needs 59 patients, and the source’s own series has 7: fails as own data", () => {
    const found = testOf("expected", "ivc-segment-share#middle", "teixeira-2017.series#patients");
    expect(found.outcome).toBe("fails");
    expect(found.says).toContain("50.8% is no whole number of 7; it needs at least 59.");
    expect(JSON.stringify(found.answer)).toContain("the seven patients in the work");
  });

  test("1 : 4 is 80 per cent: holds", () => {
    const stated = ["sex-ratio-background#ratio", "female-share-discussion#share"];
    expect(outcomeOf("ratio-share", ...stated)).toBe(
      "holds: A ratio of 1 : 4 is a share of 80%, and 80% is given.",
    );
  });

  test("seven medians lie within their ranges: holds", () => {
    const medians = testsOf("median-within").filter(({ parties }) =>
      parties.every(({ holder }) => holder.statement !== undefined),
    );
    expect(medians.map((one) => [namesOf(one)[0], one.outcome]).sort()).toEqual([
      ["own-blood-loss#volume", "holds"],
      ["own-creatinine#level", "holds"],
      ["own-follow-up-time#time", "holds"],
      ["own-hospital-stay#stay", "holds"],
      ["own-operating-time#time", "holds"],
      ["own-series-age#age", "holds"],
      ["own-tumour-size#size", "holds"],
    ]);
  });

  test("one median, 7.45, is exactly midway between 4.2 and 10.7: suspect, and no other", () => {
    expect(testsOf("median-midway").map((one) => [namesOf(one), one.outcome])).toEqual([
      [["own-tumour-size#size"], "suspect"],
    ]);
  });

  test("four patients lost 2800 ml together, and 3600 ml of red cells were given: fails", () => {
    const found = testOf("expected", "own-blood-loss#volume", "case-3-red-cells#volume");
    expect(found).toMatchObject({
      outcome: "fails",
      unit: "mL",
      answer: { tension: "rvlms:t-median-loss-and-transfusion" },
    });
    expect(found.says).toContain("= 3,600 ml, more than 2,800 ml (all 4 together).");
  });

  test("at most 1200 ml were prepared, and 2000 ml given: fails", () => {
    const stated = ["case-3-red-cells#volume", "blood-prepared-volume#volume"];
    expect(outcomeOf("expected", ...stated)).toBe(
      "fails: If the blood kept ready was for each patient, the red blood cells given in case 3 would usually be within it. 2,000 ml is more than 1,200 ml.",
    );
  });

  test("20 cmH2O is 14.7 mmHg against 12 mmHg: units differ", () => {
    const stated = ["pneumoperitoneum-12#pressure", "case-3-pressure-raised#pressure"];
    expect(outcomeOf("units-differ", ...stated)).toBe(
      "units: 20 cmH2O is 14.7 mmHg; elsewhere, 12 mmHg is given.",
    );
    expect(testOf("units-differ", ...stated).answer).toMatchObject({
      tension: "rvlms:t-pressure-units",
    });
  });

  test.each([
    [["own-series-sex#men", "own-series-sex#women"]],
    [["own-series-symptomatic#patients", "own-series-asymptomatic#patients"]],
    [["laparoscopic-three-patients#patients", "open-one-patient#patients"]],
    [["masses-single-round", "case-4-mass"]],
    [["case-1-recurrence", "own-remaining-no-recurrence"]],
    [["phenoxybenzamine-except-case-4", "case-4-biopsy"]],
  ])("2 + 2, and five times 3 + 1, are the four patients, as %j: holds", (names) => {
    expect(testOf("expected", ...names, "own-series-size#patients")).toMatchObject({
      outcome: "holds",
      expected: { low: 4, high: 4 },
      found: { low: 4, high: 4 },
    });
  });

  test("three laparoscopic resections, one of them converted: fails", () => {
    const found = testOf("expected", "laparoscopic-three-patients#patients", "case-2-conversion");
    expect(found).toMatchObject({
      outcome: "fails",
      expected: { low: 2, high: 2 },
      found: { low: 3, high: 3 },
      answer: { tension: "rvlms:t-laparoscopic-count" },
    });
  });

  test("what was blocked and what released differ in case 4 and in case 2: fails both", () => {
    expect(
      testsOf("paired-steps").map(({ outcome, says, answer }) => [outcome, says, answer]),
    ).toEqual([
      [
        "fails",
        "As told, two clamped, three released: renal artery released and not clamped.",
        expect.objectContaining({ tension: "rvlms:t-case-2-renal-artery" }),
      ],
      [
        "fails",
        "As told, four clamped, three released: first hepatic hilum clamped and not released.",
        expect.objectContaining({ tension: "rvlms:t-case-4-release" }),
      ],
    ]);
  });

  test("visits after 24 months, and a longest follow-up of 21: fails", () => {
    const found = testOf("time-order", "follow-up-interval-late#from", "own-follow-up-time#time");
    expect(found).toMatchObject({
      outcome: "fails",
      unit: "mo",
      found: { low: 24 },
      answer: { tension: "rvlms:t-follow-up-schedule" },
    });
  });

  test("the four new trials had 1953 − 1568 = 385 patients, not more than 1900: fails", () => {
    const found = testOf("pooled", "smac-size#patients");
    expect(found).toMatchObject({
      outcome: "fails",
      expected: { high: 385 },
      found: { low: 1900 },
    });
    expect(found.says).toBe(
      "Pervaiz 2008 adds 4 studies to Sarcoma Meta-analysis Collaboration 1997, and 385 patients (1,953 − 1,568); for 4 studies, > 1,900 is given.",
    );
    expect(found.answer).toHaveProperty("reason");
  });

  test("nothing else is found in it", () => {
    const findings = results.filter(
      ({ outcome, parties }) =>
        outcome !== "holds" && parties.some(({ holder }) => holder.statement !== undefined),
    );
    const kinds = findings.map(({ kind }) => kind).sort();
    expect(kinds).toEqual([
      // 90 of 100, 3600 against 2800, 2000 against 1200, 50.8 of 7, 3 against 2.
      ...Array.from({ length: 5 }, () => "expected"),
      "median-midway",
      ...["paired-steps", "paired-steps"],
      "part-whole",
      "pooled",
      "stated-twice",
      "time-order",
      "units-differ",
    ]);
  });
});

describe("the figures of its sources", () => {
  test("a gain of 1 to 9 excludes 0, though p is 0.12: fails, and is explained", () => {
    const found = testOf("p-interval", "smac-1997.overall-survival#gain");
    expect(found.outcome).toBe("fails");
    expect(found.says).toBe("The interval 1–9% excludes 0, no difference, but p = 0.12.");
    expect(found.answer).toHaveProperty("reason");
  });

  test("23 hazard ratios and four odds ratios lie midway in their intervals on the log scale: holds", () => {
    const ratios = testsOf("ratio-interval");
    expect(new Set(ratios.map(({ outcome }) => outcome))).toEqual(new Set(["holds"]));
    const measures = ratios.map(({ parties: [party] }) => party?.figure?.measure.id);
    expect(measures.filter((id) => id === "hazard-ratio")).toHaveLength(23);
    expect(measures.filter((id) => id === "odds-ratio")).toHaveLength(4);
  });

  test.each([
    ["mingoli-1996.segments#upper", "80 + 94 + 41 = 215, not 218."],
    [
      "vena-cava-two-centres-2024.recurrence#both",
      "54% + 7% + 5% = 66% (64.5–67.5% within rounding), not 100%.",
    ],
    ["yang-2025.operations#ligation", "15 + 2 + 4 = 21, not 24."],
  ])("the sum with %s fails, and is explained", (name, says) => {
    const found = testOf("expected", name);
    expect(found.outcome).toBe("fails");
    expect(found.says).toContain(says);
    expect(found.answer).toHaveProperty("reason");
  });

  test("after a median of 51 months, 66.7 per cent at five years: fails, and is explained", () => {
    const found = testOf("survival-course", "wachtel-2015.survival#dss-five");
    expect(found).toMatchObject({ outcome: "fails", expected: { high: 50 } });
    expect(found.answer).toHaveProperty("reason");
  });

  test("eighteen other tests of survival rates agree with earlier ones or with their median: holds", () => {
    const others = testsOf("survival-course").filter(({ outcome }) => outcome === "holds");
    expect(others).toHaveLength(18);
  });

  test("67 of 120 is not 57.3 per cent: fails, and is explained", () => {
    expect(outcomeOf("share-count", "mingoli-caval-resection.extent#recurrence")).toBe(
      "fails: 67 of 120 is 55.83%, not 57.3%.",
    );
  });

  test("nothing else is found in them", () => {
    const findings = results.filter(
      ({ outcome, parties }) =>
        outcome !== "holds" && parties.every(({ holder }) => holder.statement === undefined),
    );
    expect(findings.map(({ kind }) => kind).sort()).toEqual([
      ...["expected", "expected", "expected"],
      "p-interval",
      "share-count",
      "survival-course",
    ]);
  });
});

describe("the graph", () => {
  test("holds each test with its statements and reports, findings first, and what answers them", async () => {
    const { nodes } = await graphIn("data");
    const share = nodes.find(({ id }) => id === "rvlms:aguilar-died");
    if (share?.kind !== "claim") throw new Error("aguilar-died is no claim");
    expect(share.arithmetic?.map(({ kind, outcome }) => [kind, outcome])).toEqual([
      ["expected", "fails"],
      ["whole-counts", "holds"],
    ]);
    expect(share.arithmetic?.[0]).toMatchObject({
      expected: { low: 100, high: 100 },
      unit: "%",
      answer: { tension: "rvlms:t-aguilar-shares", label: "three outcomes that add up to 90%" },
    });
    expect(share.arithmetic?.[0]?.of.map(({ id, figure }) => [id, figure])).toContainEqual([
      "rvlms:aguilar-died",
      "share",
    ]);
    const bound = nodes.find(({ id }) => id === "rvlms:ivc-share-of-vascular-lms");
    // What has no end is left out, for JSON has no infinity.
    expect(bound).toMatchObject({ arithmetic: [{ expected: { high: 60.5 }, found: { low: 70 } }] });
    const report = nodes.find(({ id }) => id === "report:mingoli-1996.segments");
    expect(report).toMatchObject({ arithmetic: [{ outcome: "fails" }] });
    const without = nodes.find(({ id }) => id === "rvlms:rvlms-slow-progress");
    expect(without).not.toHaveProperty("arithmetic");
  });
});
