// Tests of figures that belong together by their fields, each on a small dossier that is invented: what is found, what holds, and what
// rounding explains.
import { describe, expect, test } from "vitest";
import { claimsWith, found, measures, reportsWith } from "./found-by-arithmetic.ts";
import type { Edits } from "./small-data.ts";

describe("what is told in two places", () => {
  const depth = (amount: string): string =>
    `{ id: depth, measure: depth, among: divers, ${amount} }`;

  test.each([
    ["12", "12.4", "holds: 12 cm and 12.4 cm may be the same, as far as they are written."],
    ["12", "12.6", "fails: The same thing is given as 12 cm and as 12.6 cm."],
    ["12", "120, unit: mm", "holds: 12 cm and 120 mm may be the same, as far as they are written."],
    ["12", "90, unit: mm", "fails: The same thing is given as 12 cm and as 90 mm."],
  ])("has one value, within rounding and in any unit: %s and %s", (one, other, says) => {
    expect(
      found("stated-twice", claimsWith(depth(`value: ${one}`), depth(`value: ${other}`))),
    ).toEqual([says]);
  });

  test("has one range over its patients, at both ends", () => {
    const range = (high: number): string =>
      depth(`value: 12, low: 4, high: ${high}, over: patients, statistic: median`);
    expect(found("stated-twice", claimsWith(range(19), range(19)))).toEqual([
      "holds: The same number is given wherever this is told: 12 cm (4–19 cm).",
    ]);
    expect(found("stated-twice", claimsWith(range(19), range(21)))).toEqual([
      "fails: The same thing is given as 12 cm (4–19 cm) and as 12 cm (4–21 cm).",
    ]);
  });

  test("may be told by ranges over sources that only overlap, not by ranges that do not", () => {
    const range = (low: number, high: number): string =>
      depth(`low: ${low}, high: ${high}, over: sources`);
    expect(found("stated-twice", claimsWith(range(4, 9), range(8, 12)))[0]).toMatch(/^holds/);
    expect(found("stated-twice", claimsWith(range(4, 7), range(9, 12)))[0]).toMatch(/^fails/);
    // 7 may be 7.5.
    expect(found("stated-twice", claimsWith(range(4, 7), range(7.6, 12)))[0]).toMatch(/^fails/);
    expect(found("stated-twice", claimsWith(range(4, 7), range(7.5, 12)))[0]).toMatch(/^holds/);
  });

  test.each([
    ["another group", "{ id: depth, measure: depth, among: oedema, value: 30 }"],
    ["no group", "{ id: depth, measure: depth, value: 30 }"],
    ["another statistic", depth("value: 30, statistic: maximum")],
    ["another outcome", depth("value: 30, outcome: oedema")],
    ["two of one statement", depth("value: 30").replace("id: depth", "id: other")],
  ])("is not compared with what is of %s", (what, figure) => {
    const edits = what.startsWith("two")
      ? claimsWith(`${depth("value: 12")}, ${figure}`)
      : claimsWith(depth("value: 12"), figure);
    expect(found("stated-twice", edits)).toEqual([]);
  });
});

describe("a range over patients", () => {
  const depth = (amount: string): string =>
    `{ id: depth, measure: depth, among: divers, ${amount} }`;
  const range = depth("value: 12, low: 4, high: 19, over: patients, statistic: median");

  test.each([
    [
      "value: 14, statistic: mean",
      "holds: The mean, 14 cm, lies within the range of the same group, 4–19 cm.",
    ],
    [
      "value: 22, statistic: mean",
      "fails: The mean, 22 cm, lies outside the range of the same group, 4–19 cm.",
    ],
    [
      "value: 190, unit: mm, statistic: maximum",
      "holds: The maximum, 190 mm, ends the range of the same group, 4–19 cm.",
    ],
    [
      "value: 16, statistic: maximum",
      "fails: The maximum, 16 cm, does not end the range of the same group, 4–19 cm.",
    ],
    [
      "value: 2, statistic: minimum",
      "fails: The minimum, 2 cm, does not end the range of the same group, 4–19 cm.",
    ],
  ])("holds what another statement tells of the group: %s", (amount, says) => {
    expect(found("range-holds", claimsWith(range, depth(amount)))).toEqual([says]);
  });

  test("holds the value of each case of the series", () => {
    const ofCase = "{ id: depth, measure: depth, case: 2, value: 21 }";
    expect(found("range-holds", claimsWith(range, ofCase))).toEqual([
      "fails: 21 cm lies outside the range of the series, 4–19 cm.",
    ]);
  });

  test("holds its own mean, where it is one over patients", () => {
    const mean = (over: string) => depth(`value: 22, low: 4, high: 19, statistic: mean${over}`);
    expect(found("median-within", claimsWith(mean(", over: patients")))).toEqual([
      "fails: The mean, 22 cm, lies outside its range, 4–19 cm.",
    ]);
    expect(found("median-within", claimsWith(mean("")))).toEqual([]);
  });
});

describe("survival that is told at several times", () => {
  const rate = (years: number, value: string): string =>
    `{ id: at-${years}, measure: rate, among: divers, outcome: oedema, value: ${value}, atTime: { value: ${years}, unit: a } }`;
  const median = (value: string): string =>
    `{ id: median, measure: months, among: divers, outcome: oedema, value: ${value}, statistic: median }`;

  test.each([
    [rate(5, "40"), "holds: 40% at 5 years is no more than 60% at 3 years."],
    [rate(5, "60.4"), "holds: 60.4% at 5 years is no more than 60% at 3 years."],
    [rate(5, "62"), "fails: 62% at 5 years is more than 60% at 3 years."],
  ])("does not rise, whatever the order of telling: %s", (later, says) => {
    expect(found("survival-course", reportsWith(`${later}, ${rate(3, "60")}`))).toEqual([says]);
  });

  test.each([
    [
      "30",
      "holds: At or after the median, 30 months, no more than half should be left; at 3 years 45% is given.",
    ],
    [
      "40",
      "fails: Before the median, 40 months, at least half should be left; at 3 years 45% is given.",
    ],
  ])("is half at its median of %s months", (months, says) => {
    expect(found("survival-course", reportsWith(rate(3, "45"), median(months)))).toEqual([says]);
  });

  test("is not compared with a median that rounding may put on either side", () => {
    expect(found("survival-course", reportsWith(rate(3, "45"), median("36")))).toEqual([]);
  });
});

describe("times of the own patients", () => {
  const followed =
    "{ id: followed, measure: watched, among: divers, value: 12, low: 3, high: 21, over: patients, statistic: median }";
  const begun = (date: string): string =>
    `{ id: begun, measure: from, of: divers, date: "${date}" }`;
  const ended = (date: string): string =>
    `{ id: ended, measure: until, of: divers, date: "${date}" }`;
  const event = (time: string): string => `{ id: event, measure: since-surgery, ${time} }`;

  test.each([
    [
      "value: 15",
      "holds: 15 months (time after surgery) is within the longest follow-up, 21 months.",
    ],
    // 21.5 months may have been followed; 22 may have been 21.5.
    [
      "value: 22",
      "holds: 22 months (time after surgery) is within the longest follow-up, 21 months.",
    ],
    [
      "value: 23",
      "fails: 23 months (time after surgery) is later than the longest follow-up, 21 months.",
    ],
    [
      'value: 2, unit: a, comparator: ">"',
      "fails: > 2 years (time after surgery) is later than the longest follow-up, 21 months.",
    ],
  ])("are within their longest follow-up: %s", (time, says) => {
    expect(found("time-order", claimsWith(event(time), followed))).toEqual([says]);
  });

  test("are told as the field of the paper counts them, where it tells from when", () => {
    const counted: Edits = {
      ...claimsWith(event("value: 15"), followed),
      "profiles/wave-care.yaml": [
        [
          "axes:",
          `course:
  start: Landing
  since: after landing
  after: [since-surgery]
  events: [{ id: relapse, name: Relapse, sign: cross, claims: { types: [outcome] } }]
axes:`,
        ],
      ],
    };
    expect(found("time-order", counted)).toEqual([
      "holds: 15 months after landing is within the longest follow-up, 21 months.",
    ]);
  });

  test("are not compared with the follow-up of others", () => {
    const others = followed.replace("among: divers", "among: oedema");
    expect(found("time-order", claimsWith(event("value: 40"), others))).toEqual([]);
  });

  test("end after they began, as exactly as both are known", () => {
    expect(found("time-order", claimsWith(begun("2018-08"), ended("2018")))).toEqual([
      "holds: What began in 2018-08 ended in 2018.",
    ]);
    expect(found("time-order", claimsWith(begun("2018-08"), ended("2018-07")))).toEqual([
      "fails: What began in 2018-08 ended in 2018-07, before it began.",
    ]);
  });

  test("leave room for the longest follow-up before publication, in June 2020", () => {
    expect(found("time-order", claimsWith(begun("2018-08"), followed))).toEqual([
      "holds: The longest follow-up, 21 months, fits between the start, 2018-08, and publication, 2020-06-01.",
    ]);
    expect(found("time-order", claimsWith(begun("2018-10"), followed))).toEqual([
      "fails: The longest follow-up, 21 months, does not fit between the start, 2018-10, and publication, 2020-06-01.",
    ]);
  });
});

describe("studies that are pooled", () => {
  /** Dune pools Birch whole; each has so many participants, and reports so many trials. */
  const pools = (all: number, part: number): Edits => ({
    "vocabulary/measures.yaml": measures,
    "vocabulary/topics.yaml": [],
    "studies/birch.yaml": [["setting: one clinic", `setting: one clinic\nparticipants: ${part}`]],
    "studies/dune.yaml": [
      ["setting: many clinics", `setting: many clinics\nparticipants: ${all}`],
      [
        "{ study: ash-series, how: shares 2 divers }",
        "{ study: birch, how: adds to it, includesAll: true }",
      ],
    ],
    "works/birch-2015.yaml": [
      ["figures: [", "figures: [{ id: trials, measure: count, value: 3, of: kelp-patch }, "],
    ],
    "works/dune-2023.yaml": [
      [
        "statement: No relief was seen.\n",
        `statement: No relief was seen.
    figures: [{ id: all, measure: count, value: ${all}, of: divers }, { id: trials, measure: count, value: 5, of: kelp-patch }]
`,
      ],
    ],
  });

  test("have no more patients than what pools them", () => {
    expect(found("pooled", pools(300, 200))).toEqual([
      "holds: 300 are no fewer than the 200 of what it includes (The Birch trial: 200).",
    ]);
    expect(found("pooled", pools(300, 301))).toEqual([
      "fails: 300 are fewer than the 301 of what it includes (The Birch trial: 301).",
    ]);
  });

  const cited = (trials: number, patients: string): Edits => ({
    ...pools(300, 200),
    "dossiers/ash/references.yaml": [
      [
        "{ marker: 2, basis: unidentified, reason: Cited for soaking. }",
        "{ marker: 2, work: dune-2023, basis: inferred, confidence: high, reason: It pools them. }",
      ],
    ],
    "dossiers/ash/claims/more.yaml": `review: { drafted: { by: first reader, on: 2026-01-05 } }
claims:
  - id: pooled
    type: study-design
    statement: It pooled them.
    label: Pooled
    voice: cited
    topics: [care]
    about: [{ concept: divers, role: population }]
    where: [{ section: results, keys: [pooled] }]
    figures:
      - { id: trials, measure: count, value: ${trials}, of: kelp-patch }
      - { id: patients, measure: count, value: ${patients}, of: divers }
    cites: [{ ref: 2, intent: citesAsEvidence, attachment: same-sentence }]
`,
  });
  const own = "holds: 300 are no fewer than the 200 of what it includes (The Birch trial: 200).";

  test.each([
    // As many as it adds to the three of Birch.
    [
      2,
      "100",
      "holds: Dune 2023 adds 2 studies to Birch 2015, and 100 patients (300 − 200); for 2 studies, 100 is given.",
    ],
    [
      2,
      '150, comparator: ">"',
      "fails: Dune 2023 adds 2 studies to Birch 2015, and 100 patients (300 − 200); for 2 studies, > 150 is given.",
    ],
    // All of them.
    [5, "300", "holds: Dune 2023 has 300 patients in 5 studies; for 5 studies, 300 is given."],
    [5, "290", "fails: Dune 2023 has 300 patients in 5 studies; for 5 studies, 290 is given."],
    // Some of them.
    [4, "290", "holds: Dune 2023 has 300 patients in 5 studies; for 4 studies, 290 is given."],
    [4, "310", "fails: Dune 2023 has 300 patients in 5 studies; for 4 studies, 310 is given."],
  ])(
    "have what the meta-analysis has that is cited for %d of them: %s",
    (trials, patients, says) => {
      expect(found("pooled", cited(trials, patients))).toEqual([says, own]);
    },
  );

  test("are not compared where more are told of than it has", () => {
    expect(found("pooled", cited(6, "400"))).toEqual([own]);
  });
});
