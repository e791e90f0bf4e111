// Owns how firmly a statement stands, counted and in words. Pure: the same part of the graph gives the same answer,
// whichever store returned it.
import { countText, numberText } from "../../model/formats.ts";
import type { LineNode, ReferenceNode } from "../../model/nodes.ts";
import { sourceName } from "../../model/source-name.ts";
import type { Caution, Support } from "../../model/support.ts";
import { cautionsOf } from "./cautions.ts";
import { withBasis, type StatementNode, type SubgraphIndex } from "./subgraph.ts";

const distinct = <T extends { id: string }>(nodes: readonly T[]): T[] => [
  ...new Map(nodes.map((n) => [n.id, n])).values(),
];

/** Judges a statement with all it is based on. `part` must hold what `supportWalk` reaches from it. */
export const judgeSupport = (root: StatementNode, part: SubgraphIndex): Support => {
  const statements = withBasis(root, part);
  const lines = distinct(statements.flatMap((s) => part.targets(s.id, "HAS_LINE", "line")));
  const references = distinct(lines.flatMap((l) => part.targets(l.id, "CITES", "reference")));
  const identified = references.filter((r) => r.basis !== "unidentified");
  const voices: Record<string, number> = {};
  for (const s of statements) voices[s.voice] = (voices[s.voice] ?? 0) + 1;
  return {
    claims: statements.length - 1,
    references: references.length,
    identified: identified.length,
    confirmed: references.filter((r) => r.basis === "confirmed").length,
    studies: countIndependent(identified, part),
    hiddenStudies: references.length - identified.length,
    voices,
    levels: lines.flatMap((line) => levelOf(line, part)),
    disputing: [
      ...lines.filter((l) => l.direction === "disputes").map((l) => l.id),
      ...part
        .in(root.id, "BEARS_ON")
        .filter((e) => e.direction === "disputes")
        .map((e) => e.from),
    ],
    tensions: part.targets(root.id, "PARTY_TO", "tension").map((t) => t.id),
    cautions: cautionsOf(root, part),
  };
};

const levelOf = (line: LineNode, part: SubgraphIndex): Support["levels"] => {
  const work = part
    .targets(line.id, "CITES", "reference")
    .flatMap((r) => part.targets(r.id, "IDENTIFIED_AS", "work"))[0];
  if (work === undefined || line.level === undefined || line.question === undefined) return [];
  return [
    {
      line: line.id,
      work: work.id,
      question: line.question,
      level: line.level,
      directness: line.directness,
    },
  ];
};

/** Studies behind the references, those that share patients or trials counted once. */
const countIndependent = (references: readonly ReferenceNode[], part: SubgraphIndex): number => {
  const works = distinct(references.flatMap((r) => part.targets(r.id, "IDENTIFIED_AS", "work")));
  const groups = new Map<string, string>();
  const groupOf = (id: string): string => {
    const above = groups.get(id);
    return above === undefined || above === id ? id : groupOf(above);
  };
  for (const work of works) {
    const studies = part.targets(work.id, "DESCRIBES", "study").map((s) => s.id);
    const [first = work.id, ...rest] = studies;
    for (const id of [first, ...rest]) groups.set(id, groups.get(id) ?? id);
    for (const id of rest) groups.set(groupOf(id), groupOf(first));
  }
  for (const id of [...groups.keys()]) {
    for (const { to } of part.out(id, "OVERLAPS")) {
      if (groups.has(to)) groups.set(groupOf(to), groupOf(id));
    }
  }
  return new Set([...groups.keys()].map(groupOf)).size;
};

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** How the references are known, in a phrase. */
const knownAs = ({ references, identified, confirmed }: Support): string => {
  const isOne = references === 1;
  if (identified === 0) return isOne ? "not identified" : "none identified";
  if (confirmed === identified) {
    return isOne
      ? "confirmed in the reference list"
      : `${confirmed} confirmed in the reference list`;
  }
  return isOne ? "identified by inference" : `${identified} identified`;
};

/** One phrase for lists: what the statement rests on. `hasSeries` says whether its paper reports patients of its own. */
export const supportPhrase = (
  root: StatementNode,
  support: Support,
  hasSeries: boolean,
): string => {
  const basis = support.claims > 0 ? `${count(support.claims, "claim")}, ` : "";
  if (support.references > 0) {
    return `rests on ${basis}${count(support.references, "reference")}, ${knownAs(support)}`;
  }
  const own = Object.keys(support.voices).some((v) => v.startsWith("own-"));
  const ownOnly = hasSeries ? "own series only" : "own results only";
  if (own && support.claims > 0) return `rests on ${count(support.claims, "claim")}, ${ownOnly}`;
  if (own) return root.voice === "own-practice" ? "own practice" : ownOnly;
  if (support.claims > 0) return `rests on ${count(support.claims, "claim")}, no reference`;
  return root.voice === "opinion" ? "opinion, no reference" : "no reference";
};

/** How many findings against a statement its first sentence names; the others follow in the next. */
const namedFirst = 3;

/** How firmly a statement stands, in sentences. The first is the answer; the rest may be left out. */
export const answerOf = (root: StatementNode, support: Support, hasSeries: boolean): string[] => {
  const findings = support.cautions.filter((c) => c.code === "overtaken" || c.code === "audit");
  return [
    openingOf(root, support, findings.slice(0, namedFirst), hasSeries),
    ...besidesOf(findings.slice(namedFirst)),
    ...restingOf(support),
    ...support.cautions
      .filter((c) => c.code === "tension" || c.code === "uncited-evidence")
      .map((c) => `${upperFirst(c.text)}.`),
    ...noDisputeOf(support),
    ...notReportedOf(root),
  ];
};

const leadOf = (root: StatementNode, hasSeries: boolean): string => {
  if (root.kind === "recommendation") {
    return { must: "Worded as necessary", should: "Advised", may: "Offered as an option" }[
      root.force
    ];
  }
  return {
    "own-practice": hasSeries
      ? "Practised in these patients and not worded as advice"
      : "Done by the authors and not worded as advice",
    "own-result": hasSeries
      ? "Seen in the authors' own patients"
      : "Found by the authors themselves",
    cited: "Stated with a reference",
    opinion: "The authors' opinion",
    uncited: "Stated without a reference",
  }[root.voice];
};

const openingOf = (
  root: StatementNode,
  support: Support,
  findings: readonly Caution[],
  hasSeries: boolean,
): string => {
  const lead = leadOf(root, hasSeries);
  if (findings.length === 0) return `${lead}; ${supportPhrase(root, support, hasSeries)}.`;
  return `${lead}, but ${listed(findings)}${conditionOf(findings)}.`;
};

const besidesOf = (findings: readonly Caution[]): string[] =>
  findings.length === 0 ? [] : [`Besides, ${listed(findings)}${conditionOf(findings)}.`];

const conditionOf = (findings: readonly Caution[]): string =>
  findings.some((c) => c.conditional)
    ? " (if the references are the works they are taken for)"
    : "";

/** Findings one after the other, each source named once behind all that is found there: "a and b (Judson 2014, [35]); c". */
const listed = (findings: readonly Caution[]): string => {
  const bySource = new Map<string | undefined, string[]>();
  for (const finding of findings) {
    const name = sourceName(finding);
    bySource.set(name, [...(bySource.get(name) ?? []), finding.text]);
  }
  // What is found may hold commas and semicolons of its own.
  return [...bySource]
    .map(([name, texts]) => texts.join(", and ") + (name === undefined ? "" : ` (${name})`))
    .join("; ");
};

const restingOf = (support: Support): string[] => {
  if (support.references === 0) return [];
  const basis = support.claims > 0 ? `${countText(support.claims, "claim")} and ` : "";
  const identified = support.identified === 0 ? "none" : numberText(support.identified);
  const confirmed =
    support.identified === 0
      ? ""
      : support.confirmed === support.identified
        ? " and confirmed"
        : `, ${support.confirmed === 0 ? "none" : String(support.confirmed)} confirmed`;
  const studies =
    support.studies === 0
      ? "no independent study is known"
      : `${countText(support.studies, "independent study is", "independent studies are")} known`;
  const hidden =
    support.hiddenStudies > 0
      ? `, and at most ${numberText(support.hiddenStudies)}${support.studies === 0 ? "" : " more"} could stand behind the references that are not identified`
      : "";
  return [
    `It rests on ${basis}${countText(support.references, "reference")} (${identified} identified${confirmed}); ${studies}${hidden}.`,
  ];
};

const noDisputeOf = (support: Support): string[] =>
  support.disputing.length === 0 &&
  !support.cautions.some((c) => c.code === "audit" || c.code === "overtaken")
    ? ["No disputing evidence has been entered; no systematic search was made."]
    : [];

const notReportedOf = (root: StatementNode): string[] =>
  root.notReported.length === 0 ? [] : [`Not reported: ${root.notReported.join("; ")}.`];

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
