// Owns how a verification reads on a terminal. It shows sentences of the source, which is its reader's own file; nothing of
// this is ever written to data.
import { countText } from "../../model/formats.ts";
import type { LedgerCount } from "../../model/passage.ts";
import type { CanonicalText, Sentence } from "./canonical-text.ts";
import type { OpenItem } from "./ledger.ts";
import type { Candidate } from "./lost-passages.ts";
import type { VerifyProblem } from "./verify-problem.ts";
import type { VerifyReport } from "./verify.ts";

/** Which part of a report to show; everything when `section` is undefined. */
export interface ReportScope {
  readonly section: string | undefined;
}

const sentenceAt = (text: CanonicalText, section: string, number: number): Sentence | undefined =>
  text.sections.find(({ id }) => id === section)?.sentences[number];

const cut = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1)}…`;

/** The words around a span, the span between angle marks. */
const around = ({ raw }: Sentence, { start, end }: { start: number; end: number }): string => {
  const from = start < 40 ? 0 : raw.indexOf(" ", start - 40) + 1;
  const space = raw.indexOf(" ", end + 30);
  const to = space < 0 ? raw.length : space;
  return `${from > 0 ? "…" : ""}${raw.slice(from, start)}»${raw.slice(start, end)}«${raw.slice(end, to)}${to < raw.length ? "…" : ""}`;
};

/** The canonical sentences of a text, numbered from 1, each with the numbers and markers that the ledger counts. */
export const renderSentences = (text: CanonicalText, { section }: ReportScope): readonly string[] =>
  text.sections
    .filter(({ id }) => section === undefined || id === section)
    .flatMap(({ id, sentences }) => [
      `${id} (${countText(sentences.length, "sentence")})`,
      ...sentences.flatMap((sentence, i) => {
        const numbers = sentence.occurrences.map(({ kind, start, end }) => {
          const printed = sentence.raw.slice(start, end);
          return kind === "quantity" ? printed : `${printed} (${kind})`;
        });
        const markers = sentence.markers.map(({ marker }) => `[${marker}]`);
        const facts = [
          ...(numbers.length > 0 ? [`numbers: ${numbers.join(" | ")}`] : []),
          ...(markers.length > 0 ? [`markers: ${markers.join(" ")}`] : []),
        ];
        return [
          `  ${i + 1}. ${sentence.raw}`,
          ...(facts.length > 0 ? [`     ${facts.join("; ")}`] : []),
        ];
      }),
      "",
    ]);

const ledgerRow = (name: string, { total, claimed, waived, open }: LedgerCount): string =>
  [name.padEnd(12), ...[total, claimed, waived, open].map((n) => String(n).padStart(8))].join("");

const renderCandidate = (text: CanonicalText, { section, first, last, matched }: Candidate) => {
  const raw = sentenceAt(text, section, first)?.raw ?? "";
  const numbers = first === last ? `sentence ${first + 1}` : `sentences ${first + 1}–${last + 1}`;
  return `      ${numbers}: ${cut(raw, 120)}\n        holds in order: ${matched.join(" | ")}`;
};

const renderProblem = (text: CanonicalText, problem: VerifyProblem): string => {
  const { position, names, rule, message, section, sentence, candidates } = problem;
  const where =
    position === undefined
      ? section === undefined
        ? ""
        : `${section}${sentence === undefined ? "" : ` ${sentence + 1}`}: `
      : `${position.file}:${position.line}:${position.column}: `;
  const lines = [`  ${where}${rule}: ${names.join(", ")}${names.length > 0 ? ": " : ""}${message}`];
  if (rule === "source-changed" && section !== undefined && sentence !== undefined) {
    lines.push(`      now: ${cut(sentenceAt(text, section, sentence)?.raw ?? "", 200)}`);
  }
  if (candidates !== undefined && candidates.length > 0) {
    lines.push(...candidates.slice(0, 4).map((candidate) => renderCandidate(text, candidate)));
  }
  return lines.join("\n");
};

const openText = (text: CanonicalText, { kind, section, sentence, value, span }: OpenItem) => {
  const held = sentenceAt(text, section, sentence);
  const place = `  ${section} ${sentence + 1}:`;
  if (held === undefined || span === undefined) {
    return `${place} sentence: ${cut(held?.raw ?? "", 200)}`;
  }
  const what = {
    sentence: "sentence",
    quantity: "number",
    "case-label": `case ${value ?? ""} (no claim here has it in \`cases\` or \`mentionsCases\`)`,
    marker: `[${value ?? ""}] (nothing here cites it)`,
  }[kind];
  return `${place} ${what}: ${around(held, span)}`;
};

/** A report for people: problems, open items, the ledger, what was out of scope. Lines without a last line break. */
export const renderReport = (
  report: VerifyReport,
  text: CanonicalText,
  { section }: ReportScope,
): readonly string[] => {
  const isShown = (one: { readonly section?: string }) =>
    section === undefined || one.section === section;
  const problems = report.problems.filter(isShown);
  const consequences = report.consequences.filter(isShown);
  const open = report.open.filter(isShown);
  const listed = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`${title} (${lines.length}):`, ...lines, ""];
  const count = (kinds: readonly OpenItem["kind"][]) =>
    open.filter(({ kind }) => kinds.includes(kind)).length;
  return [
    ...listed(
      "Warnings",
      report.warnings.map((warning) => `  ${warning}.`),
    ),
    ...listed(
      "Problems",
      problems.map((problem) => renderProblem(text, problem)),
    ),
    ...listed(
      "May follow from the changed sentences",
      consequences.map((problem) => renderProblem(text, problem)),
    ),
    ...listed(
      "Open",
      open.map((item) => openText(text, item)),
    ),
    ...(section === undefined
      ? [
          [
            "Ledger".padEnd(12),
            ...["total", "claimed", "waived", "open"].map((h) => h.padStart(8)),
          ].join(""),
          ledgerRow("sentences", report.ledger.sentences),
          ledgerRow("quantities", report.ledger.quantities),
          ledgerRow("markers", report.ledger.markers),
          "",
          `Out of scope: ${outOfScope(report)}`,
        ]
      : [
          `Open in ${section}: ${countText(count(["sentence"]), "sentence")}, ${countText(count(["quantity", "case-label"]), "number")}, ${countText(count(["marker"]), "marker")}.`,
        ]),
  ];
};

const outOfScope = ({ outOfScope: held }: VerifyReport): string => {
  const parts = Object.entries(held).map(([what, times]) => `${what} (${times})`);
  return parts.length === 0 ? "nothing" : parts.join(", ");
};
