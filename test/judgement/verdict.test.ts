import { describe, expect, test } from "vitest";
import type { Support } from "../../model/support.ts";
import { basisText, studiesText } from "../../model/verdict-text.ts";
import { judgeSupport } from "../../server/judgement/support.ts";
import { indexSubgraph, isStatement, type StatementNode } from "../../server/judgement/subgraph.ts";
import { answerOf, verdictLine } from "../../server/judgement/verdict.ts";
import { handMadeGraph } from "../graphs/hand-made.ts";

const part = indexSubgraph(handMadeGraph());
const statement = (id: string): StatementNode => {
  const found = part.find(id);
  if (!isStatement(found)) throw new Error(`${id} is no statement`);
  return found;
};
const lineOf = (id: string, hasSeries = true) =>
  verdictLine(statement(id), judgeSupport(statement(id), part), part, hasSeries);
const answer = (id: string, own: Partial<Support> = {}) => {
  const support = { ...judgeSupport(statement(id), part), ...own };
  return answerOf(statement(id), support, verdictLine(statement(id), support, part, true));
};

const counts = { claims: 0, references: 0, identified: 0, confirmed: 0, voices: {} };
const cited = { kind: "claim", voice: "cited" } as const;

describe("the basis", () => {
  test.each([
    [{ references: 1 }, "one reference, not identified"],
    [{ references: 2 }, "two references, neither identified"],
    [{ references: 3 }, "three references, none identified"],
    [{ references: 1, identified: 1 }, "one reference, matched to a publication by inference"],
    [
      { references: 1, identified: 1, confirmed: 1 },
      "one reference, confirmed in the reference list",
    ],
    [
      { references: 2, identified: 1 },
      "two references; one matched to a publication, not confirmed",
    ],
    [
      { references: 2, identified: 2 },
      "two references; both matched to publications, none confirmed",
    ],
    [
      { references: 12, identified: 11, confirmed: 4 },
      "12 references; 11 matched to publications, four confirmed",
    ],
    [
      { references: 4, identified: 4, confirmed: 4 },
      "four references; all confirmed in the reference list",
    ],
    [
      { claims: 9, references: 5, identified: 3 },
      "nine statements citing five references; three matched to publications, none confirmed",
    ],
  ])("of a statement that cites, %o", (own, text) => {
    expect(basisText(cited, { ...counts, ...own }, true)).toBe(text);
  });

  test("of statements that cite nothing is the authors’ own patients, or no reference", () => {
    const advice = { kind: "recommendation", voice: "opinion" } as const;
    const of = (claims: number, own: number, hasSeries: boolean) =>
      basisText(
        advice,
        { ...counts, claims, voices: { "own-result": own, opinion: 1 } },
        hasSeries,
      );
    expect([of(2, 2, true), of(3, 1, true), of(1, 1, false), of(2, 0, true)]).toEqual([
      "two statements from the authors’ own patients",
      "three statements, one from the authors’ own patients, without a reference",
      "one statement of the authors’ own results",
      "two statements without a reference",
    ]);
  });

  test("is left out where the attribution says all", () => {
    expect(lineOf("kelp:bare-word")).toEqual({ word: "no reference given" });
    expect(lineOf("kelp:two-week-soak")).toEqual({
      word: "done in these patients",
      basis: "not worded as advice",
    });
    expect(lineOf("kelp:two-week-soak", false).word).toBe("done by the authors");
  });
});

describe("studies", () => {
  test("are counted apart from what unidentified references may hide", () => {
    const of = (studies: number, hiddenStudies: number) =>
      studiesText({ references: 3, studies, hiddenStudies });
    expect([of(2, 1), of(1, 0), of(0, 3)]).toEqual([
      "Two independent studies known; up to one more behind an unidentified reference.",
      "One independent study known.",
      "No independent study is known; up to three may stand behind unidentified references.",
    ]);
    expect(studiesText({ references: 0, studies: 0, hiddenStudies: 0 })).toBeUndefined();
  });
});

describe("the answer", () => {
  test("puts what changes the reading into its first sentence", () => {
    expect(answer("kelp:use-the-patch").slice(0, 2)).toEqual([
      "Recommended, but what it is based on no longer stands: a larger trial found no relief (cedar-2018, [2]); " +
        "the trial was in dry legs (birch-2015, [1]). (References matched by inference.)",
      "Two statements citing three references; two matched to publications, none confirmed.",
    ]);
  });

  test("says of advice whose trials studied something else that they do not test it", () => {
    const { cautions } = judgeSupport(statement("kelp:use-the-patch"), part);
    const [first] = answer("kelp:use-the-patch", {
      cautions: cautions.filter((c) => c.code === "audit"),
    });
    expect(first).toContain("Recommended, but the cited trial does not test this: ");
  });

  test("says of a claim how its source differs", () => {
    expect(lineOf("kelp:patch-strength").but).toBe("the cited trial studied a different setting");
  });

  test("says of a claim about an approval that it fell, and of what is based on another that its basis did", () => {
    expect(lineOf("kelp:kelp-approval").but).toBe("the approval no longer stands");
    expect(lineOf("kelp:oedema-relief").but).toBe("what it is based on no longer stands");
  });

  test("is whose word it is and what it cites where nothing warns", () => {
    expect(answer("kelp:soak-opinion")[0]).toBe("Authors’ opinion, no reference cited.");
    expect(answer("kelp:two-week-soak").slice(0, 2)).toEqual([
      "Done in these patients, not worded as advice.",
      "The paper contradicts itself: soaked, or not.",
    ]);
  });

  test("says that no search for disputing evidence was made", () => {
    expect(answer("kelp:soak-opinion")).toContain(
      "No disputing evidence has been entered; no systematic search was made.",
    );
  });
});
