import { describe, expect, test } from "vitest";
import { buildTraceGraph } from "../../client/trace/trace-graph.ts";
import {
  aClaim,
  anEvidenceLine,
  aRecommendation,
  aReference,
  aReport,
  aTrace,
  aWork,
} from "./a-trace.ts";

const advice = aRecommendation("kelp:advice");
const claim = aClaim("kelp:claim");
const basis = {
  type: "BASED_ON" as const,
  from: "kelp:advice",
  to: "kelp:claim",
  direction: "supports" as const,
};

describe("buildTraceGraph", () => {
  test("puts advice, claims, references and works in columns of their own", () => {
    const evidenceLine = anEvidenceLine("kelp:claim", 5, { setting: "direct" });
    const trace = aTrace(
      "kelp:advice",
      [advice, claim, evidenceLine.node, aReference(5), aWork("cedar")],
      [
        basis,
        ...evidenceLine.edges,
        { type: "IDENTIFIED_AS", from: "kelp:ref-5", to: "work:cedar", basis: "inferred" },
      ],
    );
    const graph = buildTraceGraph(trace);
    expect(graph.entries.map(({ id, column }) => [id, column])).toEqual([
      ["kelp:advice", "advice"],
      ["kelp:claim", "claims"],
      ["kelp:ref-5", "references"],
      ["work:cedar", "works"],
    ]);
    expect(graph.links.map(({ from, to, kind }) => `${from} ${kind} ${to}`)).toEqual([
      "kelp:advice based-on kelp:claim",
      "kelp:claim cites kelp:ref-5",
      "kelp:ref-5 identified-as work:cedar",
    ]);
  });

  test("a claim that nothing is based on and that is based on claims stands where advice stands", () => {
    const trace = aTrace(
      "kelp:conclusion",
      [aClaim("kelp:conclusion"), claim],
      [{ ...basis, from: "kelp:conclusion" }],
    );
    expect(buildTraceGraph(trace).entries.map((e) => e.column)).toEqual(["advice", "claims"]);
  });

  test("the worst axis decides how direct a link is, and no axis means not known", () => {
    const evidenceLines = [
      anEvidenceLine("kelp:claim", 1, { setting: "direct" }),
      anEvidenceLine("kelp:claim", 2, { setting: "indirect" }),
      anEvidenceLine("kelp:claim", 3, { setting: "unknown" }),
      anEvidenceLine("kelp:claim", 4),
    ];
    const trace = aTrace(
      "kelp:claim",
      [
        claim,
        ...[1, 2, 3, 4].map((n) => aReference(n)),
        ...evidenceLines.map((evidenceLine) => evidenceLine.node),
      ],
      evidenceLines.flatMap((evidenceLine) => evidenceLine.edges),
    );
    expect(buildTraceGraph(trace).links.map(({ closeness }) => closeness)).toEqual([
      "direct",
      "indirect",
      "unknown",
      "unknown",
    ]);
  });

  test("a link and its reference carry the verdicts that need care, and no others", () => {
    const evidenceLine = anEvidenceLine("kelp:claim", 5);
    const report = aReport("cedar", "result");
    const audit = (verdict: "as-reported" | "setting-differs") => ({
      type: "AUDITED_AGAINST" as const,
      from: evidenceLine.node.id,
      to: report.node.id,
      verdict,
      headline: "compared",
      explanation: "compared",
      conditional: true,
    });
    const trace = aTrace(
      "kelp:claim",
      [claim, evidenceLine.node, aReference(5), aWork("cedar"), report.node],
      [...evidenceLine.edges, report.edge, audit("as-reported"), audit("setting-differs")],
    );
    const graph = buildTraceGraph(trace);
    expect(graph.links[0]?.verdicts).toEqual(["setting-differs"]);
    expect(graph.entries.find((e) => e.id === "kelp:ref-5")?.verdicts).toEqual(["setting-differs"]);
  });

  test("evidence that the paper does not cite leads from the statement to its work", () => {
    const report = aReport("cedar", "result");
    const trace = aTrace(
      "kelp:claim",
      [claim, aWork("cedar"), report.node],
      [
        report.edge,
        {
          type: "BEARS_ON",
          from: report.node.id,
          to: "kelp:claim",
          direction: "disputes",
          directness: { setting: "indirect" },
          age: "after-paper",
          explanation: "later",
        },
      ],
    );
    expect(buildTraceGraph(trace).links).toEqual([
      {
        from: "kelp:claim",
        to: "work:cedar",
        kind: "bears-on",
        direction: "disputes",
        closeness: "indirect",
        verdicts: [],
      },
    ]);
  });

  test("a work that nothing leads to, such as the paper itself, is not drawn", () => {
    const trace = aTrace(
      "kelp:claim",
      [claim, aWork("ash")],
      [{ type: "ASSERTED_IN", from: "kelp:claim", to: "work:ash" }],
    );
    expect(buildTraceGraph(trace).entries.map((e) => e.id)).toEqual(["kelp:claim"]);
  });
});
