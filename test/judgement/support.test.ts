import { describe, expect, test } from "vitest";
import { cautionsOf } from "../../server/judgement/cautions.ts";
import { judgeSupport } from "../../server/judgement/support.ts";
import { indexSubgraph, isStatement, type StatementNode } from "../../server/judgement/subgraph.ts";
import { edge, handMadeGraph, node } from "../graphs/hand-made.ts";

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
        evidenceLine: "kelp:patch-strength@1",
        work: "work:birch-2015",
        question: "benefit",
        level: 2,
        directness: { site: "direct" },
      },
    ]);
    expect(judge("kelp:oedema-relief").levels).toEqual([]);
  });
});

describe("cautions", () => {
  test("the loudest come first, and what the voice says anyway last", () => {
    expect(codes("kelp:two-week-soak")).toEqual(["tension", "practice-not-advice", "not-reported"]);
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

  test("of advice the setting that its trial studied is told before what the trial found, of a claim after", () => {
    const { nodes, edges } = handMadeGraph();
    const misread = indexSubgraph({
      nodes,
      edges: [
        ...edges,
        edge("AUDITED_AGAINST", "kelp:patch-strength@1", "report:dune-2023.relief", {
          verdict: "significance-misstated",
          headline: "the difference was not significant",
          explanation: "Dune found no significant difference.",
          conditional: true,
        }),
      ],
    });
    const verdictsOf = (id: string) =>
      cautionsOf(statement(id), misread).flatMap(({ code, verdict }) =>
        code === "audit" ? [verdict] : [],
      );
    expect(verdictsOf("kelp:use-the-patch")).toEqual(["setting-differs", "significance-misstated"]);
    expect(verdictsOf("kelp:patch-strength")).toEqual([
      "significance-misstated",
      "setting-differs",
    ]);
  });

  test("a finding names the reference and the work it is taken for", () => {
    const [audit] = cautionsOf(statement("kelp:patch-strength"), part);
    expect(audit?.source).toEqual({ reference: "kelp:ref-1", cited: "[1]", name: "birch-2015" });
  });

  test("evidence that is not cited is named with what it found and how indirect it is", () => {
    const found = cautionsOf(statement("kelp:oedema-relief"), part).find(
      (c) => c.code === "uncited-evidence",
    );
    expect(found?.text).toBe(
      "one uncited trial, dune-2023, disagrees: dune-2023.relief (indirect in site)",
    );
  });

  test("an axis of directness is called as the field calls it", () => {
    const { nodes, edges } = handMadeGraph();
    const renamed = nodes.map((one) =>
      one.kind === "profile"
        ? { ...one, axes: one.axes.map((axis) => ({ ...axis, name: "part of the body" })) }
        : one,
    );
    const [found] = cautionsOf(
      statement("kelp:oedema-relief"),
      indexSubgraph({ nodes: renamed, edges }),
    ).filter(({ code }) => code === "uncited-evidence");
    expect(found?.text).toMatch(/ \(indirect in part of the body\)$/);
  });

  test("what cannot both be true and what can be reconciled are two cautions", () => {
    const { nodes, edges } = handMadeGraph();
    const hard = nodes.find(({ id }) => id === "kelp:soak-or-not");
    const both = indexSubgraph({
      nodes: [
        ...nodes,
        node({ ...hard, id: "kelp:wet-or-dry", type: "interpretive", label: "wet" }),
      ],
      edges: [...edges, edge("PARTY_TO", "kelp:bare-word", "kelp:wet-or-dry", { sides: [0] })],
    });
    const stated = cautionsOf(statement("kelp:bare-word"), both).filter(
      (c) => c.code === "tension",
    );
    expect(stated.map(({ level, text }) => [level, text])).toEqual([
      ["warning", "soaked, or not"],
      ["note", "wet"],
    ]);
  });

  test("the fall of an approval and of the study that it rested on are one caution", () => {
    const { nodes, edges } = handMadeGraph();
    const fallen = indexSubgraph({
      nodes,
      edges: [
        ...edges,
        edge("HAS_EVIDENCE_LINE", "kelp:kelp-approval", "kelp:oedema-relief@2"),
        edge("RESTED_ON", "approval:kelp-patch", "study:cedar"),
      ],
    });
    const stated = cautionsOf(statement("kelp:kelp-approval"), fallen);
    expect(stated.filter((c) => c.code === "overtaken")).toEqual([
      {
        code: "overtaken",
        level: "warning",
        text: "the approval has been withdrawn; the confirming trial found no relief",
        because: ["approval:kelp-patch", "study:cedar"],
        conditional: false,
      },
    ]);
  });

  test("a publication that fell with its study is told once", () => {
    const { nodes, edges } = handMadeGraph();
    const alike = nodes.map((one) =>
      one.id === "work:cedar-2018"
        ? node({ ...one, standing: { status: "retracted", reason: "It was taken back." } })
        : one,
    );
    const stated = cautionsOf(
      statement("kelp:oedema-relief"),
      indexSubgraph({ nodes: alike, edges }),
    ).filter((c) => c.code === "overtaken");
    expect(stated.map(({ text }) => text)).toEqual(["it was taken back"]);
  });

  test("a statement without any source says so", () => {
    expect(codes("kelp:bare-word")).toContain("no-source");
  });
});
