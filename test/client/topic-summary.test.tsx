// Tests what stands above a topic's statements: key figures of the answer, and evidence that is not cited.
import type { ReactElement } from "react";
import { describe, expect, test } from "vitest";
import { TopicAnswers, UncitedEvidenceSection } from "../../client/topic/topic-summary.tsx";
import type { TopicSummary, UncitedEvidence } from "../../model/views/browse.ts";
import { markupOf } from "./shown.tsx";

/** What a reader sees, a line for each paragraph. */
const linesOf = async (shown: ReactElement): Promise<string[]> =>
  (await markupOf(shown))
    .replace(/<\/(?:p|h2|span|dd|dt)>|<span class="[^"]*\bblock\b[^"]*">/g, "\n")
    .replace(/<[^>]*>/g, "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

const listed = (uncited: UncitedEvidence[]) => (
  <UncitedEvidenceSection detail={{ uncited, uncitedTotal: uncited.length }} />
);

const work = { id: "work:dune-2021", kind: "work", label: "Dune 2021" } as const;
const report = {
  id: "report:dune-2021.soaking",
  statement: "Dune reports no difference with or without soaking.",
  direction: "disputes",
  depth: "abstract",
} as const;

describe("evidence that is not cited", () => {
  test("is listed with what it found above what its source reports", async () => {
    const finding = "No difference in recurrence with soaking";
    const lines = await linesOf(
      listed([{ work, reports: [{ ...report, finding, bearings: [] }] }]),
    );
    expect(lines.slice(-2)).toEqual([finding, report.statement]);
  });

  test("is listed with what its source reports alone where nobody wrote what it found", async () => {
    const lines = await linesOf(listed([{ work, reports: [{ ...report, bearings: [] }] }]));
    expect(lines.at(-1)).toBe(report.statement);
    expect(lines.at(-2)).toContain("Dune 2021");
  });
});

describe("the answer to a topic", () => {
  test("says of which arm a figure is, and that its significance is not stated", async () => {
    const statement = { id: "kelp:relief", kind: "claim", label: "Relief with kelp" } as const;
    const summary: TopicSummary = {
      id: "kelp:answer-patching",
      dossier: { id: "kelp:dossier", kind: "dossier", label: "Kelp" },
      sentences: [],
      figures: [
        {
          statement,
          figure: {
            id: "kelp",
            measure: "share",
            measureName: "share",
            value: 26,
            unit: "%",
            arm: "kelp",
            significance: "not-stated",
            standsBy: "bound",
          },
          arms: [{ id: "kelp", name: "kelp patch" }],
        },
      ],
      unknown: [],
      isDraft: false,
    };
    const lines = await linesOf(
      <TopicAnswers detail={{ summaries: [summary], summariesTotal: 1 }} />,
    );
    expect(lines).toContain("share, kelp patch; significance not stated");
  });

  test("names a statement once, whatever the number of its figures", async () => {
    const statement = { id: "kelp:relief", kind: "claim", label: "Relief with kelp" } as const;
    const figureOf = (id: string, value: number): TopicSummary["figures"][number] => ({
      statement,
      figure: {
        id,
        measure: "share",
        measureName: "share",
        value,
        unit: "%",
        arm: id,
        standsBy: "bound",
      },
      arms: [
        { id: "kelp", name: "kelp patch" },
        { id: "none", name: "no patch" },
      ],
    });
    const summary: TopicSummary = {
      id: "kelp:answer-patching",
      dossier: { id: "kelp:dossier", kind: "dossier", label: "Kelp" },
      sentences: [],
      figures: [figureOf("kelp", 26), figureOf("none", 14)],
      unknown: [],
      isDraft: false,
    };
    const lines = await linesOf(
      <TopicAnswers detail={{ summaries: [summary], summariesTotal: 1 }} />,
    );
    expect(lines.filter((line) => line.includes("Relief with kelp"))).toHaveLength(1);
    expect(lines).toEqual(
      expect.arrayContaining(["26%", "share, kelp patch", "14%", "share, no patch"]),
    );
  });
});
