// Owns what a reader must know before relying on a statement, and in which order. Pure: reads a part of the graph.
import { countText, numberText, pluralOf } from "../../model/formats.ts";
import type { Standing } from "../../model/kinds/shared-files.ts";
import type { ReferenceNode } from "../../model/nodes.ts";
import type { Caution } from "../../model/support.ts";
import type { Verdict } from "../../model/vocabulary.ts";
import { cautionVerdicts } from "../../model/words.ts";
import { isStatement, withBasis, type StatementNode, type SubgraphIndex } from "./subgraph.ts";

// What a reader could be harmed by comes first: what no longer stands, what the source does not say, practice read as
// advice; then disagreement; then what is merely missing.
const order: readonly Caution["code"][] = [
  "practice-not-advice",
  "overtaken",
  "audit",
  "tension",
  "uncited-evidence",
  "none-identified",
  "no-source",
  "not-reported",
  "draft",
];

const caution = (
  code: Caution["code"],
  text: string,
  because: string[],
  more: Partial<Pick<Caution, "verdict" | "conditional" | "source">> = {},
): Caution => ({ code, text, because, conditional: false, ...more });

const fallen = (standing: Standing | undefined): standing is Standing =>
  standing !== undefined && standing.status !== "stands";

/** Every caution about a statement, its basis included; the most serious first, each text once. */
export const cautionsOf = (root: StatementNode, part: SubgraphIndex): Caution[] => {
  const statements = withBasis(root, part);
  const lines = statements.flatMap((s) => part.targets(s.id, "HAS_LINE", "line"));
  const found: Caution[] = [
    ...ownWord(root),
    ...statements.flatMap((s) => approvalsThatFell(s, part)),
    ...lines.flatMap((line) => sourcesThatFell(line.id, part)),
    ...lines.flatMap((line) => auditsAgainst(line.id, part)),
    ...selfContradictions(root, part),
    ...disputedByUncited(root, part),
    ...sourceless(root, part),
    ...root.notReported.map((what) => caution("not-reported", `not reported: ${what}`, [root.id])),
    ...(root.review.reviewed === undefined
      ? [caution("draft", "a draft: no second reader has checked it", [root.id])]
      : []),
  ];
  const first = found.filter((c, i) => found.findIndex((o) => isSame(o, c)) === i);
  return first.sort(
    (a, b) => order.indexOf(a.code) - order.indexOf(b.code) || verdictRank(a) - verdictRank(b),
  );
};

const isSame = (a: Caution, b: Caution): boolean =>
  a.code === b.code && a.text === b.text && a.source?.reference === b.source?.reference;

// Among audits: what the source did not find comes before whom and what it studied, and that before mere wording.
const verdictOrder: readonly Verdict[] = [
  "overtaken",
  "significance-misstated",
  "setting-differs",
  "population-differs",
  "figures-of-another-work",
  "figures-differ",
  "wording-differs",
];

const verdictRank = ({ verdict }: Caution): number =>
  verdict === undefined ? -1 : verdictOrder.indexOf(verdict);

const ownWord = (root: StatementNode): Caution[] =>
  root.kind === "claim" && root.voice === "own-practice"
    ? [caution("practice-not-advice", "practised, not worded as advice", [root.id])]
    : [];

const approvalsThatFell = (statement: StatementNode, part: SubgraphIndex): Caution[] =>
  part
    .targets(statement.id, "CONCERNS_APPROVAL", "approval")
    .filter((a) => fallen(a.standing))
    .map((a) =>
      caution("overtaken", `the approval named here did not last: ${asClause(a.standing.reason)}`, [
        a.id,
      ]),
    );

const sourcesThatFell = (line: string, part: SubgraphIndex): Caution[] =>
  part.targets(line, "CITES", "reference").flatMap((reference) =>
    part.out(reference.id, "IDENTIFIED_AS").flatMap((identified) => {
      const work = part.find(identified.to);
      if (work?.kind !== "work") return [];
      const conditional = identified.basis !== "confirmed";
      const studies = part.targets(work.id, "DESCRIBES", "study");
      return [work, ...studies].flatMap((source) =>
        fallen(source.standing)
          ? [
              caution("overtaken", asClause(source.standing.reason), [source.id], {
                conditional,
                source: { reference: reference.id, cited: citedAs(reference), name: work.label },
              }),
            ]
          : [],
      );
    }),
  );

const auditsAgainst = (line: string, part: SubgraphIndex): Caution[] =>
  part
    .out(line, "AUDITED_AGAINST")
    .filter((a) => cautionVerdicts.has(a.verdict))
    .map((a) =>
      caution(a.verdict === "overtaken" ? "overtaken" : "audit", a.headline, [line, a.to], {
        verdict: a.verdict,
        conditional: a.conditional,
        ...sourceOf(line, a.to, part),
      }),
    );

/** The reference of a line, and the work whose report it is compared with. */
const sourceOf = (line: string, report: string, part: SubgraphIndex): Pick<Caution, "source"> => {
  const [reference] = part.targets(line, "CITES", "reference");
  const [work] = part.sources(report, "REPORTS", "work");
  if (reference === undefined) return {};
  return {
    source: {
      reference: reference.id,
      cited: citedAs(reference),
      ...(work === undefined ? {} : { name: work.label }),
    },
  };
};

/** How the paper points to a reference. */
const citedAs = ({ marker, namedInText, label }: ReferenceNode): string =>
  marker === undefined ? (namedInText ?? label) : `[${marker}]`;

/** One caution for all tensions of a statement, so that it is read once. */
const selfContradictions = (root: StatementNode, part: SubgraphIndex): Caution[] => {
  const tensions = part
    .targets(root.id, "PARTY_TO", "tension")
    .toSorted((a, b) => Number(b.type === "hard") - Number(a.type === "hard"));
  if (tensions.length === 0) return [];
  const labels = tensions.map((t) => t.label).join("; ");
  return [
    caution(
      "tension",
      `the paper does not agree with itself: ${labels}`,
      tensions.map((t) => t.id),
    ),
  ];
};

const disputedByUncited = (root: StatementNode, part: SubgraphIndex): Caution[] => {
  const disputes = part.in(root.id, "BEARS_ON").filter((e) => e.direction === "disputes");
  if (disputes.length === 0) return [];
  const indirect = disputes.every((e) => Object.values(e.directness).includes("indirect"));
  const results = countText(disputes.length, "result");
  const [speaks, how] = [
    pluralOf(disputes.length, "speaks", "speak"),
    indirect ? ", indirectly" : "",
  ];
  return [
    caution(
      "uncited-evidence",
      `${results} that the paper does not cite ${speaks} against it${how}`,
      disputes.map((e) => e.from),
    ),
  ];
};

const sourceless = (root: StatementNode, part: SubgraphIndex): Caution[] => {
  const statements = withBasis(root, part).filter(isStatement);
  const references = statements
    .flatMap((s) => part.targets(s.id, "HAS_LINE", "line"))
    .flatMap((line) => part.targets(line.id, "CITES", "reference"));
  const distinct = [...new Map(references.map((r) => [r.id, r])).values()];
  if (distinct.length === 0) {
    const ownData = statements.some((s) => s.voice.startsWith("own-"));
    if (ownData) return [];
    return [caution("no-source", "no source is given", [root.id])];
  }
  if (distinct.some((r) => r.basis !== "unidentified")) return [];
  const text =
    distinct.length === 1
      ? "its one reference is not identified"
      : `none of its ${numberText(distinct.length)} references is identified`;
  return [
    caution(
      "none-identified",
      text,
      distinct.map((r) => r.id),
    ),
  ];
};

/** A sentence as a clause: without its full stop, and in lower case where it begins with a word that is no name. */
const asClause = (sentence: string): string =>
  sentence
    .replace(/\.$/, "")
    .replace(/^(?:An?|The|No|Not|It|Its|In|This|That|These|Two|One|Later|Full)\b/, (word) =>
      word.toLowerCase(),
    );
