// Tests what accounts for each sentence, number and marker of a text, what is left open, and which waivers waive nothing.
import { describe, expect, test } from "vitest";
import { Figure } from "../../model/figure.ts";
import type { Waiver } from "../../model/kinds/dossier-files.ts";
import type { NumberConvention } from "../../model/vocabulary.ts";
import { bindFigures } from "../../server/text/bind.ts";
import type { Section } from "../../server/text/canonical-text.ts";
import {
  buildAccount,
  type Account,
  type AccountedStatement,
  type AccountedWaiver,
} from "../../server/text/ledger.ts";
import { findPassage, type FoundPassage } from "../../server/text/passages.ts";
import { sampleText } from "./sample-text.ts";

type Keys = readonly string[];

/** A statement: where it stands, which of the numbers there are figures of it, what it cites, whom it concerns. */
type Stated = {
  at: readonly Keys[];
  section?: string;
  values?: readonly number[];
  cites?: AccountedStatement["cites"];
  cases?: readonly number[];
};

/** A waiver: where it stands, and what it waives. */
type Waived = {
  at: Keys;
  section?: string;
  waives: "sentence" | { quantities?: string[]; markers?: number[] };
};

type Given = {
  text: string;
  talk?: string;
  numbers?: NumberConvention;
  statements?: readonly Stated[];
  waivers?: readonly Waived[];
};

const found = (keys: Keys, section: string, sections: readonly Section[]): FoundPassage => {
  const passage = findPassage({ section, keys }, sections);
  if (!passage.isFound) throw new Error(`nothing holds ${keys.join(", ")}: ${passage.reason}`);
  return passage;
};

const statementIn = (
  { at, section = "findings", values = [], cites = [], cases = [] }: Stated,
  sections: readonly Section[],
): AccountedStatement => {
  const passages = at.map((keys) => found(keys, section, sections));
  const figures = values.map((value, i) =>
    Figure.parse({ id: `figure-${i}`, measure: "count", value }),
  );
  const { bindings, faults } = bindFigures(figures, passages, sections);
  if (faults.length > 0) throw new Error(faults.map(({ message }) => message).join("\n"));
  return { passages, bindings, cites, cases };
};

const waiverIn = (
  { at, section = "findings", waives }: Waived,
  id: string,
  sections: readonly Section[],
): AccountedWaiver => {
  const waiver: Waiver = {
    id,
    where: { section, keys: [...at] },
    waives: waives === "sentence" ? waives : { quantities: [], markers: [], ...waives },
    reason: "Nothing is lost by it.",
  };
  return { waiver, passage: found(at, section, sections) };
};

const account = ({ text, talk, numbers, statements = [], waivers = [] }: Given): Account => {
  const { sections } = sampleText(text, talk, numbers === undefined ? {} : { numbers });
  return buildAccount(
    sections,
    statements.map((one) => statementIn(one, sections)),
    waivers.map((one, i) => waiverIn(one, `w${i}`, sections)),
  );
};

/** Each column as "total: claimed + waived + open". */
const ledgerOf = (given: Given): Record<string, string> =>
  Object.fromEntries(
    Object.entries(account(given).ledger).map(([column, { total, claimed, waived, open }]) => [
      column,
      `${total}: ${claimed} + ${waived} + ${open}`,
    ]),
  );

/** Each open item as "section sentence kind value". */
const openIn = (given: Given): string[] =>
  account(given).open.map(({ section, sentence, kind, value }) =>
    [section, sentence, kind, ...(value === undefined ? [] : [value])].join(" "),
  );

/** Each useless waiver as "id: what is said of it", up to the first comma or semicolon. */
const uselessIn = (given: Given): string[] =>
  account(given).useless.map(
    ({ waiver, message }) => `${waiver.id}: ${message.split(/[,;]/u)[0] ?? ""}`,
  );

describe("an account of a text", () => {
  test("is of nothing where the text is empty", () => {
    const none = { total: 0, claimed: 0, waived: 0, open: 0 };
    expect(buildAccount([], [], [])).toEqual({
      ledger: { sentences: none, quantities: none, markers: none },
      open: [],
      useless: [],
    });
  });

  test("leaves everything open that nobody states", () => {
    const { sections } = sampleText("Kelp met 12 divers [3].");
    expect(buildAccount(sections, [], [])).toEqual({
      ledger: {
        sentences: { total: 1, claimed: 0, waived: 0, open: 1 },
        quantities: { total: 1, claimed: 0, waived: 0, open: 1 },
        markers: { total: 1, claimed: 0, waived: 0, open: 1 },
      },
      open: [
        { kind: "sentence", section: "findings", sentence: 0 },
        {
          kind: "quantity",
          section: "findings",
          sentence: 0,
          value: 12,
          span: { start: 9, end: 11 },
        },
        {
          kind: "marker",
          section: "findings",
          sentence: 0,
          value: 3,
          span: { start: 19, end: 22 },
        },
      ],
      useless: [],
    });
  });

  test("lists what is open in the order of the text: sentence, then its numbers, then its markers", () => {
    const given = { text: "Kelp [3] met 12 of 40. It met 7 [4].", talk: "It met 8." };
    expect(openIn(given)).toEqual([
      "findings 0 sentence",
      "findings 0 quantity 12",
      "findings 0 quantity 40",
      "findings 0 marker 3",
      "findings 1 sentence",
      "findings 1 quantity 7",
      "findings 1 marker 4",
      "talk 0 sentence",
      "talk 0 quantity 8",
    ]);
    expect(ledgerOf(given)).toEqual({
      sentences: "3: 0 + 0 + 3",
      quantities: "4: 0 + 0 + 4",
      markers: "2: 0 + 0 + 2",
    });
  });

  test("counts no name and no label among quantities", () => {
    expect(openIn({ text: "Grade G1 kelp, in Fig. 2." })).toEqual(["findings 0 sentence"]);
  });

  test("counts each number and each marker by itself where the same stands twice", () => {
    expect(openIn({ text: "Kelp met 12 and 12 [3], again [3]." })).toEqual([
      "findings 0 sentence",
      "findings 0 quantity 12",
      "findings 0 quantity 12",
      "findings 0 marker 3",
      "findings 0 marker 3",
    ]);
  });
});

describe("a statement", () => {
  const text = "Kelp met 12 of 40 divers [3, 4]. Moss met 12 of 40 snails [3].";

  test("accounts for its sentence, and for no number or marker by standing there", () => {
    expect(openIn({ text, statements: [{ at: [["Kelp", "divers"]] }] })).toEqual([
      "findings 0 quantity 12",
      "findings 0 quantity 40",
      "findings 0 marker 3",
      "findings 0 marker 4",
      "findings 1 sentence",
      "findings 1 quantity 12",
      "findings 1 quantity 40",
      "findings 1 marker 3",
    ]);
  });

  test("accounts for the numbers that its figures are bound to, and not for their like elsewhere", () => {
    const statements = [{ at: [["Kelp", "12", "divers"]], values: [12] }];
    expect(openIn({ text, statements }).filter((one) => one.includes("quantity"))).toEqual([
      "findings 0 quantity 40",
      "findings 1 quantity 12",
      "findings 1 quantity 40",
    ]);
  });

  test("accounts for the markers that it cites, in its own sentences only", () => {
    const statements = [{ at: [["Kelp", "divers"]], cites: [3, 7] }];
    expect(openIn({ text, statements }).filter((one) => one.includes("marker"))).toEqual([
      "findings 0 marker 4",
      "findings 1 marker 3",
    ]);
  });

  test("accounts for no marker by a source that it cites by name", () => {
    const statements = [{ at: [["Kelp", "divers"]], cites: ["ash-2018", 4] }];
    expect(openIn({ text, statements }).filter((one) => one.startsWith("findings 0"))).toEqual([
      "findings 0 quantity 12",
      "findings 0 quantity 40",
      "findings 0 marker 3",
    ]);
  });

  test("accounts for each of its passages", () => {
    const statements = [
      {
        at: [
          ["Kelp", "12", "40", "divers"],
          ["Moss", "12", "40", "snails"],
        ],
        values: [12, 40],
        cites: [3, 4],
      },
    ];
    expect(account({ text, statements })).toMatchObject({
      ledger: {
        sentences: { total: 2, claimed: 2, waived: 0, open: 0 },
        quantities: { total: 4, claimed: 4, waived: 0, open: 0 },
        markers: { total: 3, claimed: 3, waived: 0, open: 0 },
      },
      open: [],
    });
  });

  test("accounts for each sentence over which a passage reaches", () => {
    const statements = [{ at: [["divers", "snails"]], cites: [3] }];
    expect(openIn({ text, statements }).filter((one) => !one.includes("quantity"))).toEqual([
      "findings 0 marker 4",
    ]);
  });

  test("accounts for nothing in a sentence of that number in another section", () => {
    const given = {
      text: "Kelp grows [3].",
      talk: "Kelp grows [3].",
      statements: [{ at: [["Kelp"]], section: "talk", cites: [3] }],
    };
    expect(openIn(given)).toEqual(["findings 0 sentence", "findings 0 marker 3"]);
  });

  test("shares its sentence with others: each accounts for its own part", () => {
    const statements = [
      { at: [["Kelp", "12"]], values: [12], cites: [3] },
      { at: [["40", "divers"]], values: [40], cites: [4] },
    ];
    expect(ledgerOf({ text: "Kelp met 12 of 40 divers [3, 4].", statements })).toEqual({
      sentences: "1: 1 + 0 + 0",
      quantities: "2: 2 + 0 + 0",
      markers: "2: 2 + 0 + 0",
    });
  });

  test("accounts for the patients that it concerns, where it stands", () => {
    const text = "In case 2 and case 3 kelp grew. In case 2 it fell.";
    const statements = [{ at: [["kelp", "grew"]], cases: [2] }];
    expect(openIn({ text, statements })).toEqual([
      "findings 0 case-label 3",
      "findings 1 sentence",
      "findings 1 case-label 2",
    ]);
    expect(ledgerOf({ text, statements })).toMatchObject({ quantities: "3: 1 + 0 + 2" });
  });

  test("accounts for no patient by a figure, and for no quantity by a patient", () => {
    const text = "In case 2 kelp met 3 divers.";
    expect(openIn({ text, statements: [{ at: [["kelp"]], cases: [3] }] })).toEqual([
      "findings 0 case-label 2",
      "findings 0 quantity 3",
    ]);
  });
});

describe("a waiver of a sentence", () => {
  const text = "Kelp met 12 divers in case 2 [3].";

  test("waives all of it", () => {
    const given: Given = { text, waivers: [{ at: ["Kelp"], waives: "sentence" }] };
    expect(account(given)).toEqual({
      ledger: {
        sentences: { total: 1, claimed: 0, waived: 1, open: 0 },
        quantities: { total: 2, claimed: 0, waived: 2, open: 0 },
        markers: { total: 1, claimed: 0, waived: 1, open: 0 },
      },
      open: [],
      useless: [],
    });
  });

  test("waives only what nobody claims", () => {
    const given: Given = {
      text,
      statements: [{ at: [["12", "divers"]], values: [12] }],
      waivers: [{ at: ["Kelp"], waives: "sentence" }],
    };
    expect(ledgerOf(given)).toEqual({
      sentences: "1: 1 + 0 + 0",
      quantities: "2: 1 + 1 + 0",
      markers: "1: 0 + 1 + 0",
    });
    expect(uselessIn(given)).toEqual([]);
  });

  test("waives no other sentence", () => {
    const given: Given = {
      text: "Kelp met 12. Moss met 13.",
      waivers: [{ at: ["Kelp"], waives: "sentence" }],
    };
    expect(openIn(given)).toEqual(["findings 1 sentence", "findings 1 quantity 13"]);
  });

  test("waives each sentence that holds one of its keys", () => {
    const given: Given = {
      text: "Kelp met 12. Moss met 13. Reed met 14.",
      waivers: [{ at: ["Kelp", "Moss"], waives: "sentence" }],
    };
    expect(openIn(given)).toEqual(["findings 2 sentence", "findings 2 quantity 14"]);
  });

  test("is useless where everything is claimed", () => {
    const given: Given = {
      text: "Kelp met 12 divers.",
      statements: [{ at: [["12", "divers"]], values: [12] }],
      waivers: [{ at: ["Kelp"], waives: "sentence" }],
    };
    expect(account(given).useless.map(({ message }) => message)).toEqual([
      "everything on its sentence is claimed or waived already; remove it",
    ]);
  });

  test("is useless behind another of the same sentence", () => {
    const given: Given = {
      text,
      waivers: [
        { at: ["Kelp"], waives: "sentence" },
        { at: ["divers"], waives: "sentence" },
      ],
    };
    expect(uselessIn(given)).toEqual([
      "w1: everything on its sentence is claimed or waived already",
    ]);
  });
});

describe("a waiver of numbers and markers", () => {
  const text = "Kelp met 12 of 40 divers [3, 4].";
  const stated: Stated = { at: [["Kelp", "divers"]] };

  test("waives those that it lists, not the sentence", () => {
    const waivers: Waived[] = [{ at: ["12", "40"], waives: { quantities: ["12"], markers: [4] } }];
    expect(openIn({ text, waivers })).toEqual([
      "findings 0 sentence",
      "findings 0 quantity 40",
      "findings 0 marker 3",
    ]);
    expect(ledgerOf({ text, waivers })).toEqual({
      sentences: "1: 0 + 0 + 1",
      quantities: "2: 0 + 1 + 1",
      markers: "2: 0 + 1 + 1",
    });
    expect(uselessIn({ text, waivers })).toEqual([]);
  });

  test("waives a number in the place of its key, and none of its like", () => {
    const given: Given = {
      text: "Kelp met 12, moss met 12 and reed 12.",
      waivers: [{ at: ["moss met 12"], waives: { quantities: ["12"] } }],
    };
    const [first, second] = account(given).open.filter(({ kind }) => kind === "quantity");
    expect([first?.span, second?.span]).toEqual([
      { start: 9, end: 11 },
      { start: 34, end: 36 },
    ]);
    expect(ledgerOf(given)).toMatchObject({ quantities: "3: 0 + 1 + 2" });
  });

  test("waives no number that its keys do not hold, and is told so", () => {
    const given: Given = {
      text,
      statements: [stated],
      waivers: [{ at: ["12"], waives: { quantities: ["12", "40"] } }],
    };
    expect(openIn(given)).toContain("findings 0 quantity 40");
    expect(account(given).useless.map(({ message }) => message)).toEqual([
      "it waives quantity 40, which is claimed already or stands in none of its keys' places; take it out of the waiver",
    ]);
  });

  test("waives no number at the same words of another sentence", () => {
    const given: Given = {
      text: "Kelp met 12 divers. Moss met 12 snails.",
      waivers: [{ at: ["Moss", "12"], waives: { quantities: ["12"] } }],
    };
    expect(openIn(given)).toEqual([
      "findings 0 sentence",
      "findings 0 quantity 12",
      "findings 1 sentence",
    ]);
  });

  test("waives no number that only stands at its key’s place in another sentence", () => {
    const given: Given = {
      text: "Kelp met 12 divers. Moss met 12 snails.",
      waivers: [{ at: ["12 divers", "Moss"], waives: { quantities: ["12 divers"] } }],
    };
    expect(openIn(given)).toEqual([
      "findings 0 sentence",
      "findings 1 sentence",
      "findings 1 quantity 12",
    ]);
  });

  test("reads a number in words, and the number that words begin with", () => {
    const given: Given = {
      text: "Kelp met three divers and 5 small snails.",
      waivers: [{ at: ["three", "5 small"], waives: { quantities: ["three", "5 small"] } }],
    };
    expect(openIn(given)).toEqual(["findings 0 sentence"]);
    expect(uselessIn(given)).toEqual([]);
  });

  test("reads numbers as the text writes them", () => {
    const text = "Kelp grew 1,5 mm.";
    const waivers: Waived[] = [{ at: ["1,5"], waives: { quantities: ["1,5"] } }];
    const given: Given = { text, waivers, numbers: "decimal-comma" };
    expect(openIn(given)).toEqual(["findings 0 sentence"]);
    expect(uselessIn(given)).toEqual([]);
    expect(
      uselessIn({ ...given, waivers: [{ at: ["1,5"], waives: { quantities: ["2,5"] } }] }),
    ).toEqual(["w0: it waives quantity 2.5"]);
  });

  test("waives the label of a patient like a number", () => {
    const given: Given = {
      text: "In case 2 kelp grew.",
      waivers: [{ at: ["case 2"], waives: { quantities: ["2"] } }],
    };
    expect(openIn(given)).toEqual(["findings 0 sentence"]);
  });

  test("waives a marker wherever it stands in its sentence", () => {
    const given: Given = {
      text: "Kelp [3] met moss [3, 4].",
      waivers: [{ at: ["Kelp"], waives: { markers: [3] } }],
    };
    expect(openIn(given)).toEqual(["findings 0 sentence", "findings 0 marker 4"]);
  });

  test("is useful by each part beside a waiver of the whole sentence, which then waives the rest", () => {
    const parts: Waived = {
      at: ["12", "40"],
      waives: { quantities: ["12", "40"], markers: [3, 4] },
    };
    const whole: Waived = { at: ["Kelp"], waives: "sentence" };
    for (const waivers of [
      [parts, whole],
      [whole, parts],
    ]) {
      expect(ledgerOf({ text, waivers })).toEqual({
        sentences: "1: 0 + 1 + 0",
        quantities: "2: 0 + 2 + 0",
        markers: "2: 0 + 2 + 0",
      });
      expect(uselessIn({ text, waivers })).toEqual([]);
      // Where the sentence itself is claimed, nothing is left for the other.
      expect(uselessIn({ text, waivers, statements: [stated] })).toEqual([
        `w${waivers.indexOf(whole)}: everything on its sentence is claimed or waived already`,
      ]);
    }
  });

  test("is useless in the parts that are claimed, each named once, numbers first", () => {
    const given: Given = {
      text,
      statements: [{ at: [["Kelp", "12", "divers"]], values: [12], cites: [3] }],
      waivers: [
        {
          at: ["12", "40"],
          waives: { quantities: ["12", "12", "40"], markers: [3, 4, 9] },
        },
      ],
    };
    expect(uselessIn(given)).toEqual([
      "w0: it waives quantity 12",
      "w0: it waives marker 3",
      "w0: it waives marker 9",
    ]);
  });

  test("is useless where it lists nothing", () => {
    const given: Given = { text, waivers: [{ at: ["Kelp"], waives: {} }] };
    expect(account(given).useless.map(({ waiver, message }) => [waiver.id, message])).toEqual([
      ["w0", "it lists neither quantities nor markers; list some, or remove it"],
    ]);
  });

  test("is useless where it lists words without a number, and is told which", () => {
    const given: Given = {
      text,
      waivers: [{ at: ["Kelp", "divers"], waives: { quantities: ["Kelp", "divers", "7"] } }],
    };
    expect(openIn(given)).toContain("findings 0 quantity 12");
    expect(account(given).useless.map(({ message }) => message)).toEqual([
      "it waives the quantity “Kelp”, which is no number; take it out of the waiver",
      "it waives the quantity “divers”, which is no number; take it out of the waiver",
      "it waives quantity 7, which is claimed already or stands in none of its keys' places; take it out of the waiver",
    ]);
  });
});
