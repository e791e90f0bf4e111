// Tests how a verification reads on a terminal, line by line.
import { describe, expect, test } from "vitest";
import { renderReport, renderSentences } from "../../server/text/render-report.ts";
import { verifyDossier } from "../../server/text/verify.ts";
import { sampleDossier, sampleText } from "./sample-text.ts";

const whole = { section: undefined };

describe("sentences", () => {
  const text = sampleText(
    "Grade G1 kelp met 12 divers in case 2 [3, 4]. It grew.",
    "Moss grew [3].",
  );

  test("are numbered from 1, with what the ledger counts and what it does not", () => {
    expect(renderSentences(text, whole)).toEqual([
      "findings (2 sentences)",
      "  1. Grade G1 kelp met 12 divers in case 2 [3, 4].",
      "     numbers: 1 (name) | 12 | 2 (case-label); markers: [3] [4]",
      "  2. It grew.",
      "",
      "talk (1 sentence)",
      "  1. Moss grew [3].",
      "     markers: [3]",
      "",
    ]);
  });

  test("are those of one section, or of none that is unknown", () => {
    expect(renderSentences(text, { section: "talk" })[0]).toBe("talk (1 sentence)");
    expect(renderSentences(text, { section: "unknown" })).toEqual([]);
  });
});

describe("a report", () => {
  const reported = (findings: string, section?: string) => {
    const text = sampleText(findings, "Moss grew [1].", { references: 1 });
    return renderReport(verifyDossier(sampleDossier([]), text, undefined), text, { section });
  };

  test("has problems, then what is open with its number between marks, then the ledger, then what was left out", () => {
    expect(reported("Kelp met 12 divers in case 2.")).toEqual([
      "Problems (1):",
      "  lock-missing: there is no passages.lock.json yet; write it with --update",
      "",
      "Open (5):",
      "  findings 1: sentence: Kelp met 12 divers in case 2.",
      "  findings 1: number: Kelp met »12« divers in case 2.",
      "  findings 1: case 2 (no claim here has it in `cases` or `mentionsCases`): Kelp met 12 divers in case »2«.",
      "  talk 1: sentence: Moss grew [1].",
      "  talk 1: [1] (nothing here cites it): Moss grew »[1]«.",
      "",
      "Ledger         total claimed  waived    open",
      "sentences          2       0       0       2",
      "quantities         2       0       0       2",
      "markers            1       0       0       1",
      "",
      "Out of scope: nothing",
    ]);
  });

  test("of one section counts what is open there in place of the ledger", () => {
    expect(reported("Kelp met 12 divers in case 2.", "findings").slice(-2)).toEqual([
      "",
      "Open in findings: 1 sentence, 2 numbers, 0 markers.",
    ]);
  });

  test("cuts long sentences at 200 characters, and around a number at words", () => {
    const words = Array.from({ length: 30 }, (_none, i) => (i === 15 ? "12" : "kelpkelp")).join(
      " ",
    );
    const lines = reported(`So ${words}.`);
    const [sentence = "", number] = lines.slice(lines.indexOf("Open (4):") + 1);
    expect(sentence).toHaveLength("  findings 1: sentence: ".length + 200);
    expect(sentence.endsWith("kelp…")).toBe(true);
    expect(number).toBe(
      "  findings 1: number: …kelpkelp kelpkelp kelpkelp kelpkelp »12« kelpkelp kelpkelp kelpkelp kelpkelp…",
    );
  });
});
