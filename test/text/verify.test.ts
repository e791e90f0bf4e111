// Owns what verification finds wrong and leaves open, on small texts.
import type { ReferenceKey } from "../../model/ids.ts";
import { describe, expect, it } from "vitest";
import type { Waiver } from "../../model/kinds/dossier-files.ts";
import { authoredDigest, compareSections, namesOn, printLock } from "../../server/text/lock.ts";
import { verifyDossier } from "../../server/text/verify.ts";
import { PassagesLock } from "../../model/passage.ts";
import { sampleCitation, sampleClaim, sampleDossier, sampleText } from "./sample-text.ts";

const at = (...keys: readonly string[]) => ({ section: "findings", keys });
const verify = (
  text: string,
  claims: readonly object[],
  waivers: readonly Waiver[] = [],
  lock?: PassagesLock,
) => verifyDossier(sampleDossier(claims, waivers), sampleText(text), lock);
/** Messages of everything wrong but the missing lock, as "rule: message". */
const faults = (...args: Parameters<typeof verify>): readonly string[] =>
  verify(...args)
    .problems.filter(({ rule }) => rule !== "lock-missing")
    .map(({ rule, message }) => `${rule}: ${message}`);
const openIn = (...args: Parameters<typeof verify>): readonly string[] =>
  verify(...args).open.map(({ kind, value }) => (value === undefined ? kind : `${kind} ${value}`));
const figure = (own: object) => ({ id: "f", measure: "share", ...own });

describe("figures", () => {
  it.each([
    [
      "in digits or words",
      "Sixty percent of 30 cases.",
      ["60", "30"],
      [figure({ value: 60, n: 30 })],
    ],
    ["as a range", "From 37–42% there.", ["37", "42"], [figure({ low: 37, high: 42 })]],
    [
      "as a median with its range",
      "Aged 56 (33–61) years.",
      ["56", "33", "61"],
      [figure({ value: 56, low: 33, high: 61 })],
    ],
    [
      "as a ratio",
      "Less than 1/100000 there.",
      ["1", "100000"],
      [figure({ value: 1, per: 100000, comparator: "<" })],
    ],
    [
      "as a grade",
      "Closed with 4–0 Prolene.",
      ["4-0"],
      [figure({ grade: { scale: "usp", value: "4-0" } })],
    ],
    [
      "as a grade within a longer key",
      "A Clavien-Dindo II event.",
      ["Clavien-Dindo II"],
      [figure({ grade: { scale: "cd", value: "II" } })],
    ],
    [
      "as a grade in digits",
      "It was grade 2 then.",
      ["grade", "2"],
      [figure({ grade: { scale: "asa", value: "2" } })],
    ],
    ["as a date", "From August 2018 on.", ["August", "2018"], [figure({ date: "2018-08" })]],
    [
      "with an interval and p",
      "It was 0.8 (95% CI 0.6–0.9, p=0.03).",
      ["0.8", "95", "0.6", "0.9", "0.03"],
      [
        figure({
          value: 0.8,
          ci: { level: 95, low: 0.6, high: 0.9 },
          p: { comparator: "=", value: 0.03 },
        }),
      ],
    ],
    [
      "equal ones in order",
      "Ports of 12, 12, and 11 mm.",
      ["12", "12", "11"],
      [figure({ value: 12 }), figure({ id: "g", value: 12 }), figure({ id: "h", value: 11 })],
    ],
    [
      "one printed number for two figures",
      "All 4 came and stayed.",
      ["4"],
      [figure({ value: 4 }), figure({ id: "g", value: 4 })],
    ],
    [
      "equal ones by choice",
      "Of 5 there 5 stayed and 5 went.",
      ["5", "there", "5", "stayed", "5", "went"],
      [
        figure({ value: 5, at: { value: 1 } }),
        figure({ id: "g", value: 5, at: { value: 2 } }),
        figure({ id: "h", value: 5, at: { value: 3 } }),
      ],
    ],
  ])("are bound %s, and nothing stays open", (_what, text, keys, figures) => {
    const claim = { where: [at(...keys)], figures };
    expect(faults(text, [claim])).toEqual([]);
    expect(openIn(text, [claim])).toEqual([]);
  });

  it.each([
    ["a minus", "It fell by −1.2 kg.", ["−1.2"], [figure({ value: -1.2 })]],
    ["a fraction", "They went 10½ miles.", ["10½"], [figure({ value: 10.5 })]],
    ["a third", "It took ⅔ of a day.", ["⅔"], [figure({ value: 0.67 })]],
    ["a power of ten", "It was p = 5.8 × 10⁻⁸.", ["5.8e-8"], [figure({ value: 5.8e-8 })]],
    ["its mantissa as key", "It was 2.3×10⁹/L.", ["2.3"], [figure({ value: 2.3e9 })]],
    [
      "its power in the unit",
      "It was 2.3×10⁹/L.",
      ["2.3"],
      [figure({ value: 2.3, unit: "10*9/L" })],
    ],
    ["a date in digits", "On 12.03.2019 so.", ["12.03.2019"], [figure({ date: "2019-03-12" })]],
  ])("are bound with %s", (_what, text, keys, figures) => {
    const claim = { where: [at(...keys)], figures };
    expect(faults(text, [claim])).toEqual([]);
    expect(openIn(text, [claim])).toEqual([]);
  });

  it("are not bound where the power of ten is counted twice", () => {
    const figures = [figure({ value: 1_800_000, unit: "10*6/mL" })];
    expect(faults("It was 1.8×10⁶/mL.", [{ where: [at("1.8")], figures }])).toEqual([
      expect.stringContaining(
        "value 1800000: its power of ten stands in the text and in the figure's unit too; give the number as it is printed before the power",
      ),
    ]);
  });

  it.each([
    ["10½", "They went 10½ and.", [101, 1, 11, 2, 10]],
    ["2.3×10⁹", "It was 2.3×10⁹/L.", [2.3, 10, 9]],
    ["(−2.3, −0.1)", "It was (−2.3, −0.1).", [2.3, 0.1]],
    ["156–9", "On pages 156–9.", [9]],
    ["12.03.2019 as another day", "On 12.03.2019 so.", []],
  ])("are not bound to parts of %s", (_what, text, values) => {
    const date = values.length === 0 ? [figure({ date: "2019-04-12" })] : [];
    const figures = [...values.map((value, i) => figure({ id: `f${i}`, value })), ...date];
    expect(faults(text, [{ where: [at(text.slice(0, -1))], figures }])).toHaveLength(
      figures.length,
    );
  });

  it("are bound once what the message says is done", () => {
    const cases: readonly (readonly [string, string, number])[] = [
      ["The p was 5.8 × 10⁻⁸ there.", "The p", 5.8e-8],
      ["It fell from −2 to −7 kg.", "It fell", -7],
      ["Of 5 there 5 went.", "Of", 5],
      ["They went ½ mile.", "They", 0.5],
      ["It was 2.3×10⁹/L.", "It was", 2.3e9],
    ];
    for (const [text, key, value] of cases) {
      const [message = ""] = faults(text, [{ where: [at(key)], figures: [figure({ value })] }]);
      const [, added = ""] = /add the key "([^"]+)" after/.exec(message) ?? [];
      const claim = { where: [at(key, added)], figures: [figure({ value })] };
      expect(added).not.toBe("");
      expect(faults(text, [claim])).toEqual([]);
    }
  });

  it("are bound in every place that tells them", () => {
    const text = "Four came first. Nothing else. We saw 4 of them.";
    const claim = { where: [at("4", "came"), at("saw", "4")], figures: [figure({ value: 4 })] };
    expect(faults(text, [claim])).toEqual([]);
    expect(openIn(text, [claim])).toEqual(["sentence"]);
  });

  it.each([
    [
      "a number that no key holds",
      "It was 5 mm and 6 cm.",
      ["5"],
      figure({ value: 6 }),
      'figure-unbound: figure "f": value 6 stands in no key of its passages; add the key "6" after "5", correct the number, or say how it is derived',
    ],
    [
      "a number of a case",
      "In case 3 it was so.",
      ["case 3"],
      figure({ value: 3 }),
      'figure-unbound: figure "f": value 3 stands in no key of its passages; it is the number of a case, which is no figure: name it in `cases` or `mentionsCases`',
    ],
    [
      "a number with the other sign",
      "It changed by −2.3 kg.",
      ["changed"],
      figure({ value: 2.3 }),
      'figure-unbound: figure "f": value 2.3 stands in no key of its passages; its sentence has -2.3, with the other sign: correct the number, or say how it is derived',
    ],
    [
      "a number of another sentence",
      "It was red. It was 6 cm.",
      ["red"],
      figure({ value: 6 }),
      'figure-unbound: figure "f": value 6 stands in no key of its passages; add a place to `where` that holds it, as sentence 2 of section "findings" does, correct the number, or say how it is derived',
    ],
    [
      "a number that stands nowhere",
      "It was red.",
      ["red"],
      figure({ value: 6 }),
      'figure-unbound: figure "f": value 6 stands in no key of its passages; and nowhere in the text: correct the number, or say how it is derived',
    ],
    [
      "a choice that is not clear",
      "Of 5 there 5 went.",
      ["5", "there", "5"],
      figure({ value: 5 }),
      'figure-unbound: figure "f": value 5: the keys hold 5 2 times and the figures use it 1 times; pick with `at`, or name the other places in keys only as often as they are used',
    ],
    [
      "a choice out of reach",
      "Of 5 there.",
      ["5"],
      figure({ value: 5, at: { value: 2 } }),
      'figure-unbound: figure "f": value 5: `at` asks for number 2, but the keys hold 5 1 time(s); leave `at` out, or name the others in keys',
    ],
    [
      "a grade that no key holds",
      "It was G1 then.",
      ["then"],
      figure({ grade: { scale: "g", value: "G1" } }),
      'figure-unbound: figure "f": grade G1 stands in no key of its passages; add the key "G1"',
    ],
    [
      "a month that is not named",
      "Since June 2018 so.",
      ["2018"],
      figure({ date: "2018-07" }),
      'figure-unbound: figure "f": date 2018-07: its month is not named in the passages\' sentences; correct it, or add a key of the sentence that names it',
    ],
  ])("are refused: %s", (_what, text, keys, one, message) => {
    expect(faults(text, [{ where: [at(...keys)], figures: [one] }])).toEqual([message]);
  });

  it("are recomputed where they are derived", () => {
    const text = "Of 8 eyes 3 were red.";
    const derived = (value: number, from: readonly (string | number)[]) => ({
      where: [at("8", "3", "red")],
      figures: [
        figure({ id: "all", value: 8 }),
        figure({ id: "red", value: 3 }),
        figure({ id: "share", value, derived: { by: "share", from } }),
      ],
    });
    expect(faults(text, [derived(37.5, ["a-claim#red", "a-claim#all"])])).toEqual([]);
    expect(faults(text, [derived(38, ["a-claim#red.value", 8])])).toEqual([]);
    expect(faults(text, [derived(37, ["a-claim#red", "a-claim#all"])])).toEqual([
      'derivation-wrong: figure "share": share of a-claim#red, a-claim#all is 38, not 37',
    ]);
    expect(faults(text, [derived(37.5, ["a-claim#blue", "a-claim#all"])])).toEqual([
      'derivation-wrong: figure "share": it is derived from a-claim#blue, which is no number of a figure',
    ]);
  });
});

describe("markers", () => {
  const text = "Ash et al. said so. It was red [4]. It was blue [5, 6]. It was so. And so. And on.";
  const references = [
    {
      marker: "ash-2018",
      basis: "unidentified" as const,
      reason: "r",
      namedInText: "Ash",
      alternatives: [],
    },
    {
      marker: 4,
      basis: "unidentified" as const,
      reason: "r",
      namedInText: "Ash",
      alternatives: [],
    },
  ];
  const attached = (key: string, ref: ReferenceKey, attachment: string): readonly string[] =>
    verifyDossier(
      sampleDossier(
        [{ where: [at(key)], cites: [sampleCitation(ref, attachment)] }],
        [],
        references,
      ),
      sampleText(text),
      undefined,
    )
      .problems.filter(({ rule }) => rule === "marker-not-attached")
      .map(({ message }) => message);

  it.each([
    ["red", 4, "same-sentence"],
    ["blue", 5, "cluster"],
    ["said", 4, "carried"],
    ["said", 4, "by-name"],
    ["said", "ash-2018", "by-name"],
  ])("at %s, [%s] is attached %s", (key, ref, attachment) => {
    expect(attached(key, ref, attachment)).toEqual([]);
  });

  it.each([
    [
      "blue",
      5,
      "same-sentence",
      "it does not stand alone in a sentence of the passage; what fits: cluster",
    ],
    [
      "red",
      4,
      "cluster",
      "it does not stand with others in a sentence of the passage; what fits: same-sentence",
    ],
    [
      "And on",
      9,
      "cluster",
      "it does not stand with others in a sentence of the passage; no attachment fits here; it stands nowhere in the text: take it out of `cites`",
    ],
    ["red", 4, "carried", "it stands in the passage's own sentence; what fits: same-sentence"],
    [
      "And on",
      4,
      "carried",
      'it stands in no sentence within 2 of the passage; no attachment fits here; it stands in sentence 2 of section "findings": add a place there to `where`, or take it out of `cites`',
    ],
    [
      "red",
      4,
      "by-name",
      '"Ash" does not stand in the passage\'s sentences; what fits: same-sentence',
    ],
    [
      "red",
      "ash-2018",
      "by-name",
      '"Ash" does not stand in the passage\'s sentences; no attachment fits here; add a place where the text names it to `where`, or take it out of `cites`',
    ],
    [
      "said",
      "ash-2018",
      "same-sentence",
      "it does not stand alone in a sentence of the passage; what fits: by-name",
    ],
    ["blue", 5, "by-name", "references.yaml gives no `namedInText` for it; what fits: cluster"],
  ])("at %s, [%s] is not attached %s", (key, ref, attachment, why) => {
    expect(attached(key, ref, attachment)).toEqual([
      `${typeof ref === "number" ? `[${ref}]` : ref} is said to be attached "${attachment}", but ${why}`,
    ]);
  });
});

describe("the ledger", () => {
  it("leaves open what nothing accounts for", () => {
    const text = "It was 5 mm in case 2 [3]. So be it.";
    expect(openIn(text, [])).toEqual([
      "sentence",
      "quantity 5",
      "case-label 2",
      "marker 3",
      "sentence",
    ]);
    expect(openIn(text, [{ where: [at("mm")] }])).toEqual([
      "quantity 5",
      "case-label 2",
      "marker 3",
      "sentence",
    ]);
    const claim = {
      where: [at("5", "mm")],
      figures: [figure({ value: 5 })],
      cases: [2],
      cites: [sampleCitation(3, "same-sentence")],
    };
    expect(openIn(text, [claim])).toEqual(["sentence"]);
    expect(verify(text, [claim]).ledger).toEqual({
      sentences: { total: 2, claimed: 1, waived: 0, open: 1 },
      quantities: { total: 2, claimed: 2, waived: 0, open: 0 },
      markers: { total: 1, claimed: 1, waived: 0, open: 0 },
    });
  });

  it("does not cover a sentence between two that hold keys", () => {
    expect(openIn("It was red. Nothing. It was blue.", [{ where: [at("red", "blue")] }])).toEqual([
      "sentence",
    ]);
  });

  const waiver = (waives: Waiver["waives"], ...keys: readonly string[]): Waiver => ({
    id: "w",
    where: { section: "findings", keys: [...keys] },
    waives,
    reason: "It says nothing about the matter.",
  });

  it("takes what is waived, whole sentences or numbers and markers", () => {
    const text = "It was 5 mm and 6 cm [3].";
    expect(openIn(text, [], [waiver("sentence", "mm")])).toEqual([]);
    const claim = { where: [at("5", "mm")], figures: [figure({ value: 5 })] };
    expect(openIn(text, [claim], [waiver({ quantities: ["6"], markers: [] }, "6")])).toEqual([
      "marker 3",
    ]);
    expect(
      openIn(text, [claim], [waiver({ quantities: ["6"], markers: [3] }, "6", "[3]")]),
    ).toEqual([]);
  });

  it("takes of a number or marker only where a key of the waiver holds it", () => {
    const six = (text: string, ...keys: readonly string[]) =>
      openIn(text, [], [waiver({ quantities: ["6"], markers: [] }, ...keys)]);
    expect(six("Then 6 red. Then 6 blue.", "red", "6", "blue")).toEqual([
      "sentence",
      "quantity 6",
      "sentence",
    ]);
    expect(six("It was 6 and 6 cm.", "6 cm")).toEqual(["sentence", "quantity 6"]);
    expect(six("It was 6 cm and 6.", "6 cm")).toEqual(["sentence", "quantity 6"]);
  });

  it.each([
    ["in words", "Six came.", "six", "Six"],
    ["with what is counted", "It was 6 cm.", "6 cm", "6 cm"],
    ["with grouping and what is counted", "We saw 1,900 drops.", "1,900 drops", "1,900 drops"],
  ])("takes a number that is waived %s", (_how, text, listed, key) => {
    const one = waiver({ quantities: [listed], markers: [] }, key);
    expect(openIn(text, [], [one])).toEqual(["sentence"]);
    expect(faults(text, [], [one])).toEqual([]);
  });

  it("leaves open the cases, markers and sections that a claim of the sentence does not name", () => {
    const text = "It was so in case 2 [3].";
    const claim = { where: [at("so")], cases: [1], cites: [sampleCitation(4, "same-sentence")] };
    expect(openIn(text, [claim])).toEqual(["case-label 2", "marker 3"]);
    const both = verifyDossier(
      sampleDossier([{ where: [at("red")] }]),
      sampleText("It was red.", "It was blue."),
      undefined,
    );
    expect(both.open).toEqual([{ kind: "sentence", section: "talk", sentence: 0 }]);
  });

  it("finds nothing in vain in a waiver of which each part waives something", () => {
    const parts = waiver({ quantities: ["5", "6"], markers: [3] }, "5", "6", "[3]");
    expect(faults("It was 5 mm and 6 cm [3].", [], [parts])).toEqual([]);
  });

  it("refuses a waiver of a marker in vain, of one number once, and of nothing", () => {
    const text = "It was 5 mm.";
    const claim = { where: [at("5", "mm")], figures: [figure({ value: 5 })] };
    const inVain = (waives: Waiver["waives"]) =>
      faults(text, [claim], [waiver(waives, "5")]).map(
        (stated) => /^waiver-useless: (.*?)[,;]/.exec(stated)?.[1],
      );
    expect(inVain({ quantities: ["5", "5.0"], markers: [3] })).toEqual([
      "it waives quantity 5",
      "it waives marker 3",
    ]);
    expect(inVain({ quantities: [], markers: [] })).toEqual([
      "it lists neither quantities nor markers",
    ]);
  });

  it("refuses a waiver in vain", () => {
    const text = "It was 5 mm.";
    const claim = { where: [at("5", "mm")], figures: [figure({ value: 5 })] };
    expect(faults(text, [claim], [waiver("sentence", "mm")])).toEqual([
      "waiver-useless: everything on its sentence is claimed or waived already; remove it",
    ]);
    expect(faults(text, [claim], [waiver({ quantities: ["5"], markers: [] }, "5")])).toEqual([
      "waiver-useless: it waives quantity 5, which is claimed already or stands in none of its keys' places; take it out of the waiver",
    ]);
  });
});

describe("the lock", () => {
  const text = "One had 5 mm. Two had 7 mm. Three had 9 mm.";
  const claims = [
    { id: "one", where: [at("One", "5")] },
    { id: "two", where: [at("Two", "7")] },
    { id: "both", where: [at("5", "7")] },
    { id: "three", where: [at("Three", "9")] },
  ];
  const { lock } = verify(text, claims);
  const against = (changed: string, own: readonly object[] = claims) =>
    verify(changed, own, [], lock);

  it("is what its schema says, and the same bytes whatever the order of statements", () => {
    expect(PassagesLock.parse(JSON.parse(printLock(lock)))).toEqual(lock);
    expect(printLock(verify(text, claims.toReversed()).lock)).toBe(printLock(lock));
  });

  it("agrees with the text it was written for, in any typography", () => {
    expect(against("One had\u00a05 mm. Two\nhad 7\u2009mm. Three had 9 mm.").problems).toEqual([]);
  });

  it.each([
    ["a changed sentence", "One had 5 mm. Two had 8 mm. Three had 9 mm.", ["both", "two"]],
    ["a sentence that is gone", "One had 5 mm. Three had 9 mm.", ["both", "two"]],
    ["a sentence that was parted", "One had 5 mm. Two had 7. Mm. Three had 9 mm.", ["both", "two"]],
    [
      "sentences that were joined",
      "One had 5 mm and two had 7 mm. Three had 9 mm.",
      ["both", "one", "two"],
    ],
    ["a sentence that came in", "One had 5 mm. So. Two had 7 mm. Three had 9 mm.", []],
  ])("names exactly the statements on %s", (_what, changed, names) => {
    const report = against(changed);
    expect(namesOn(lock, report.changes)).toEqual(names);
    expect([...new Set(report.problems.flatMap((p) => p.names))].toSorted()).toEqual(names);
    expect(report.problems[0]?.rule).toBe("source-changed");
    expect(report.isVerified).toBe(false);
  });

  it("tells apart what may follow from a change elsewhere", () => {
    const report = against(
      "One had 5 mm. Two had 7 mm. Three had 9 mm. Three of 9 again had none.",
    );
    expect(report.problems.flatMap((p) => p.names)).toEqual([]);
    expect(report.consequences.map((p) => [p.rule, p.names])).toEqual([
      ["passage-ambiguous", ["three"]],
    ]);
  });

  it("is outdated when a statement is added, dropped or edited", () => {
    const edited = [{ id: "one", where: [at("One", "mm")] }, ...claims.slice(1, 3)];
    expect(against(text, edited).problems).toMatchObject([
      {
        rule: "lock-outdated",
        names: ["one", "three"],
        message:
          "added, dropped or edited since passages.lock.json was written; have them read against the paper again, then write it with --update",
      },
    ]);
  });

  it("does not mind in which order a statement's fields were written", () => {
    const claim = sampleClaim({ where: [at("One")], figures: [figure({ value: 5 })] });
    const turned = { ...claim, figures: [{ value: 5, measure: "share", id: "f" }] };
    expect(authoredDigest(turned)).toBe(authoredDigest(claim));
    expect(authoredDigest({ ...claim, cases: [1] })).not.toBe(authoredDigest(claim));
  });

  it("finds nothing changed in itself", () => {
    expect(compareSections(lock.sections, lock.sections)).toEqual([]);
  });
});
