import { describe, expect, test } from "vitest";
import { cautionsOf } from "../../server/judgement/cautions.ts";
import { answerOf, judgeSupport, supportPhrase } from "../../server/judgement/support.ts";
import { indexSubgraph, isStatement, type StatementNode } from "../../server/judgement/subgraph.ts";
import { handMadeGraph } from "../graphs/hand-made.ts";

const part = indexSubgraph(handMadeGraph());
const statement = (id: string): StatementNode => {
  const found = part.find(id);
  if (!isStatement(found)) throw new Error(`${id} is no statement`);
  return found;
};
const judge = (id: string) => judgeSupport(statement(id), part);
const codes = (id: string) => cautionsOf(statement(id), part).map((c) => c.code);

describe("support", () => {
  test("counts claims, references and studies over the whole basis", () => {
    expect(judge("kelp:use-the-patch")).toMatchObject({
      claims: 2,
      references: 3,
      identified: 2,
      confirmed: 0,
      hiddenStudies: 1,
    });
  });

  test("counts studies that share patients once", () => {
    expect(judge("kelp:use-the-patch").studies).toBe(1);
    expect(judge("kelp:patch-strength").studies).toBe(1);
  });

  test("gives a level only for identified works, beside directness", () => {
    expect(judge("kelp:patch-strength").levels).toEqual([
      {
        line: "kelp:patch-strength@1",
        work: "work:birch-2015",
        question: "benefit",
        level: 2,
        directness: { site: "direct" },
      },
    ]);
    expect(judge("kelp:oedema-relief").levels).toEqual([]);
  });

  test("says in one phrase what a statement rests on", () => {
    const phrase = (id: string) => supportPhrase(statement(id), judge(id), true);
    expect(phrase("kelp:use-the-patch")).toBe("rests on 2 claims, 3 references, 2 identified");
    expect(phrase("kelp:patch-strength")).toBe("rests on 1 reference, identified by inference");
    expect(phrase("kelp:two-week-soak")).toBe("own practice");
    expect(phrase("kelp:soak-opinion")).toBe("opinion, no reference");
    expect(phrase("kelp:bare-word")).toBe("no reference");
  });

  test("says that references are confirmed where all that are identified are", () => {
    const one = { ...judge("kelp:patch-strength"), confirmed: 1 };
    expect(supportPhrase(statement("kelp:patch-strength"), one, true)).toBe(
      "rests on 1 reference, confirmed in the reference list",
    );
    const many = { ...judge("kelp:use-the-patch"), confirmed: 2 };
    expect(supportPhrase(statement("kelp:use-the-patch"), many, true)).toBe(
      "rests on 2 claims, 3 references, 2 confirmed in the reference list",
    );
    const [, resting] = answerOf(statement("kelp:patch-strength"), one, true);
    expect(resting).toContain("(1 identified and confirmed)");
  });

  test("speaks of patients only where the paper reports some of its own", () => {
    const own = statement("kelp:two-week-soak");
    const support = judge("kelp:two-week-soak");
    const result = { ...own, voice: "own-result" as const };
    expect(answerOf(result, support, true)[0]).toBe(
      "Seen in the authors' own patients; own series only.",
    );
    expect(answerOf(result, support, false)[0]).toBe(
      "Found by the authors themselves; own results only.",
    );
    expect(answerOf(own, support, false)[0]).toContain(
      "Done by the authors and not worded as advice",
    );
  });

  test("puts what changes the reading into the first sentence", () => {
    const [first] = answerOf(statement("kelp:use-the-patch"), judge("kelp:use-the-patch"), true);
    expect(first).toBe(
      "Advised, but a larger trial found no relief (cedar-2018, [2]); the trial was in dry legs (birch-2015, [1]) " +
        "(if the references are the works they are taken for).",
    );
  });

  test("says that no search for disputing evidence was made", () => {
    const told = answerOf(statement("kelp:soak-opinion"), judge("kelp:soak-opinion"), true);
    expect(told).toContain(
      "No disputing evidence has been entered; no systematic search was made.",
    );
  });
});

describe("cautions", () => {
  test("practice is never taken for advice, and says so first", () => {
    expect(codes("kelp:two-week-soak")).toEqual(["practice-not-advice", "tension", "not-reported"]);
  });

  test("an approval that did not last is told on every claim about it", () => {
    expect(codes("kelp:kelp-approval")).toContain("overtaken");
  });

  test("a statement that only a first reader saw is a draft", () => {
    expect(codes("kelp:soak-opinion")).toContain("draft");
    expect(codes("kelp:patch-strength")).not.toContain("draft");
  });

  test("what an identification by inference shows holds conditionally", () => {
    const audit = cautionsOf(statement("kelp:patch-strength"), part).find(
      (c) => c.code === "audit",
    );
    expect(audit).toMatchObject({ verdict: "setting-differs", conditional: true });
  });

  test("a finding names the reference and the work it is taken for", () => {
    const [audit] = cautionsOf(statement("kelp:patch-strength"), part);
    expect(audit?.source).toEqual({ reference: "kelp:ref-1", cited: "[1]", name: "birch-2015" });
  });

  test("evidence that is not cited and speaks against a statement is told as indirect", () => {
    const found = cautionsOf(statement("kelp:oedema-relief"), part).find(
      (c) => c.code === "uncited-evidence",
    );
    expect(found?.text).toBe("1 result that the paper does not cite speaks against it, indirectly");
  });

  test("a statement without any source says so", () => {
    expect(codes("kelp:bare-word")).toContain("no-source");
  });
});
