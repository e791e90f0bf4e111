// Owns what a reader must know before relying on a statement, and in which order. Pure: reads a part of the graph.
import { isOwnPractice } from "../../model/own-word.ts";
import { eachOnce } from "../grouped-by.ts";
import { citedAs } from "../../model/cited-as.ts";
import { countInWords, listText, numberInWords, pluralOf } from "../../model/formats.ts";
import type { Standing } from "../../model/kinds/shared-files.ts";
import type { ProfileNode, TensionNode, WorkNode } from "../../model/nodes.ts";
import type { Caution } from "../../model/support.ts";
import type { Verdict } from "../../model/vocabulary.ts";
import { studyNouns, verdictLevels } from "../../model/words.ts";
import { cautionLevel, levelRank } from "./caution-level.ts";
import {
  isStatement,
  profileOf,
  withBasis,
  type StatementNode,
  type SubgraphIndex,
} from "./subgraph.ts";

// Within a level, what a reader could be harmed by comes first: what no longer stands, what the source does not say; then
// what does not agree; then what is merely missing.
const order: readonly Caution["code"][] = [
  "overtaken",
  "audit",
  "tension",
  "uncited-evidence",
  "none-identified",
  "practice-not-advice",
  "no-source",
  "not-reported",
  "draft",
];

const caution = (
  code: Caution["code"],
  text: string,
  because: string[],
  more: Partial<Pick<Caution, "verdict" | "conditional" | "source">> & { isHard?: boolean } = {},
): Caution => {
  const { isHard = false, ...own } = more;
  return {
    code,
    level: cautionLevel({ code, ...own, isHard }),
    text,
    because,
    conditional: false,
    ...own,
  };
};

const fallen = (standing: Standing | undefined): standing is Standing =>
  standing !== undefined && standing.status !== "stands";

/** Every caution about a statement, its basis included; the loudest first, each thing once. */
export const cautionsOf = (root: StatementNode, part: SubgraphIndex): Caution[] => {
  const statements = withBasis(root, part);
  const evidenceLines = statements.flatMap((s) =>
    part.targets(s.id, "HAS_EVIDENCE_LINE", "evidence-line"),
  );
  const found: Caution[] = [
    ...ownWord(root),
    ...againstSources(statements, [...new Set(evidenceLines.map(({ id }) => id))], part),
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
    (a, b) =>
      levelRank(a.level) - levelRank(b.level) ||
      order.indexOf(a.code) - order.indexOf(b.code) ||
      verdictRank(root, a) - verdictRank(root, b),
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

// Of advice: a trial in whom or for what it is not given does not test it, whatever the trial found, so that this is the reason to lead with.
const adviceVerdictOrder: readonly Verdict[] = [
  ...new Set<Verdict>(["overtaken", "setting-differs", "population-differs", ...verdictOrder]),
];

const verdictRank = ({ kind }: StatementNode, { verdict }: Caution): number =>
  verdict === undefined
    ? -1
    : (kind === "recommendation" ? adviceVerdictOrder : verdictOrder).indexOf(verdict);

const ownWord = (root: StatementNode): Caution[] =>
  root.kind === "claim" && isOwnPractice(root)
    ? [caution("practice-not-advice", "not worded as advice", [root.id])]
    : [];

/**
 * What sources and approvals hold against statements. One event is stated once: where an approval fell, the fall of the study that
 * it rested on belongs to it; and where an audit says that a source was overtaken, its standing does not say so again.
 */
const againstSources = (
  statements: readonly StatementNode[],
  evidenceLines: readonly string[],
  part: SubgraphIndex,
): Caution[] => {
  const approvals = statements.flatMap((s) => approvalsThatFell(s, part));
  const audits = evidenceLines.flatMap((evidenceLine) => auditsAgainst(evidenceLine, part));
  const stated = new Set(
    audits.flatMap(({ code, source }) =>
      code === "overtaken" && source !== undefined ? [source.reference] : [],
    ),
  );
  const sources = evidenceLines
    .flatMap((evidenceLine) => sourcesThatFell(evidenceLine, part))
    .filter(({ source }) => source === undefined || !stated.has(source.reference));
  const others = [...sources, ...audits];
  const belonging = approvals.map(({ id }) => {
    const studies = new Set(part.out(id, "RESTED_ON").map(({ to }) => to));
    return others.filter((c) => c.code === "overtaken" && isAbout(c, studies, part));
  });
  return [
    ...approvals.map(({ stated: fell }, i) => ({
      ...fell,
      because: [...new Set([...fell.because, ...(belonging[i] ?? []).flatMap((c) => c.because)])],
    })),
    ...others.filter((c) => !belonging.flat().includes(c)),
  ];
};

/** Whether a caution's source is a publication of one of the studies. */
const isAbout = ({ source }: Caution, studies: ReadonlySet<string>, part: SubgraphIndex): boolean =>
  source !== undefined &&
  part
    .targets(source.reference, "IDENTIFIED_AS", "work")
    .some((work) => part.out(work.id, "DESCRIBES").some(({ to }) => studies.has(to)));

/** What became of an approval, as a verb. */
const became: Record<Standing["status"], string> = {
  stands: "still stands",
  "not-confirmed": "was not confirmed",
  superseded: "has been superseded",
  suspended: "has been suspended",
  withdrawn: "has been withdrawn",
  "withdrawal-announced": "is being withdrawn, as announced",
  retracted: "has been retracted",
};

const approvalsThatFell = (
  statement: StatementNode,
  part: SubgraphIndex,
): { id: string; stated: Caution }[] =>
  part
    .targets(statement.id, "CONCERNS_APPROVAL", "approval")
    .filter((a) => fallen(a.standing))
    .map(({ id, standing }) => ({
      id,
      stated: caution(
        "overtaken",
        `the approval ${became[standing.status]}; ${asClause(standing.reason)}`,
        [id],
      ),
    }));

const sourcesThatFell = (evidenceLine: string, part: SubgraphIndex): Caution[] =>
  part.targets(evidenceLine, "CITES", "reference").flatMap((reference) =>
    part.out(reference.id, "IDENTIFIED_AS").flatMap((identified) => {
      const work = part.find(identified.to);
      if (work?.kind !== "work") return [];
      // A publication and its study fall together: stated once.
      const [source] = [work, ...part.targets(work.id, "DESCRIBES", "study")].filter((one) =>
        fallen(one.standing),
      );
      if (source?.standing === undefined) return [];
      return [
        caution("overtaken", asClause(source.standing.reason), [source.id], {
          conditional: identified.basis !== "confirmed",
          source: { reference: reference.id, cited: citedAs(reference), name: work.label },
        }),
      ];
    }),
  );

const auditsAgainst = (evidenceLine: string, part: SubgraphIndex): Caution[] =>
  part
    .out(evidenceLine, "AUDITED_AGAINST")
    .filter((a) => verdictLevels[a.verdict] !== undefined)
    .map((a) =>
      caution(a.verdict === "overtaken" ? "overtaken" : "audit", a.headline, [evidenceLine, a.to], {
        verdict: a.verdict,
        conditional: a.conditional,
        ...sourceOf(evidenceLine, a.to, part),
      }),
    );

/** The reference of an evidence line, and the work whose report it is compared with. */
const sourceOf = (
  evidenceLine: string,
  report: string,
  part: SubgraphIndex,
): Pick<Caution, "source"> => {
  const [reference] = part.targets(evidenceLine, "CITES", "reference");
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

/** One caution for what cannot both be true and one for what can be reconciled, so that each is read once. */
const selfContradictions = (root: StatementNode, part: SubgraphIndex): Caution[] => {
  const tensions = part.targets(root.id, "PARTY_TO", "tension");
  const stated = (of: readonly TensionNode[], isHard: boolean): Caution[] =>
    of.length === 0
      ? []
      : [
          caution(
            "tension",
            of.map((t) => t.label).join("; "),
            of.map((t) => t.id),
            { isHard },
          ),
        ];
  return [
    ...stated(
      tensions.filter((t) => t.type === "hard"),
      true,
    ),
    ...stated(
      tensions.filter((t) => t.type !== "hard"),
      false,
    ),
  ];
};

/** So many publications are named; of more, the number of the others is stated. */
const namedAtMost = 3;

const disputedByUncited = (root: StatementNode, part: SubgraphIndex): Caution[] => {
  const disputes = part.in(root.id, "BEARS_ON").filter((e) => e.direction === "disputes");
  const works = [
    ...new Map(
      disputes
        .flatMap((e) => part.sources(e.from, "REPORTS", "work"))
        .map((work) => [work.id, work] as const),
    ).values(),
  ];
  if (works.length === 0) return [];
  const axes = indirectAxes(
    disputes.map((e) => e.directness),
    profileOf(root.id, part),
  );
  const how = axes.length === 0 ? "" : ` (indirect in ${listText(axes, "and")})`;
  return [
    caution(
      "uncited-evidence",
      `${uncitedText(works, disputes, part)}${how}`,
      disputes.map((e) => e.from),
    ),
  ];
};

/** Axes of the field on which all of them are indirect, as it names them. */
const indirectAxes = (
  all: readonly Readonly<Record<string, string>>[],
  field: ProfileNode | undefined,
): string[] =>
  (field?.axes ?? [])
    .filter(({ id }) => all.every((directness) => directness[id] === "indirect"))
    .map(({ name }) => name);

/** "one uncited trial, Woll 2012, speaks against it: overall survival, no difference". */
const uncitedText = (
  works: readonly WorkNode[],
  disputes: readonly { from: string; citedAs?: readonly string[] | undefined }[],
  part: SubgraphIndex,
): string => {
  // A work that the paper cites for something else is not unknown to it.
  const uncited = disputes.some((e) => e.citedAs !== undefined) ? "" : "uncited ";
  const elsewhere = uncited === "" ? " not cited here" : "";
  const nouns = new Set(works.map((work) => nounOf(work, part)));
  const [noun = "study"] = nouns;
  const many = noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : `${noun}s`;
  const counted =
    nouns.size === 1
      ? countInWords(
          works.length,
          `${uncited}${noun}${elsewhere}`,
          `${uncited}${noun === "series" ? noun : many}${elsewhere}`,
        )
      : countInWords(works.length, `${uncited}source${elsewhere}`, `${uncited}sources${elsewhere}`);
  const [work] = works;
  const [first] = disputes.map((e) => part.find(e.from)?.label).filter((l) => l !== undefined);
  if (works.length === 1 && work !== undefined) {
    const found = first === undefined ? "" : `: ${asInnerClause(first)}`;
    return `${counted}, ${work.label}, disagrees${found}`;
  }
  const named = works.slice(0, namedAtMost).map(({ label }) => label);
  const others = works.length - named.length;
  const names = others === 0 ? named : [...named, `${numberInWords(others)} more`];
  return `${counted} ${pluralOf(works.length, "disagrees", "disagree")}: ${listText(names, "and")}`;
};

/** What a publication is called by the design of its study. */
const nounOf = (work: WorkNode, part: SubgraphIndex): string => {
  const [study] = part.targets(work.id, "DESCRIBES", "study");
  return study === undefined ? "study" : studyNouns[study.design];
};

/** A label behind a colon: without a colon of its own, and in lower case where it begins with a plain word. */
const asInnerClause = (label: string): string =>
  label.replaceAll(": ", ", ").replace(/^[A-Z](?=[a-z]+\b)/, (letter) => letter.toLowerCase());

const sourceless = (root: StatementNode, part: SubgraphIndex): Caution[] => {
  const statements = withBasis(root, part).filter(isStatement);
  const references = statements
    .flatMap((s) => part.targets(s.id, "HAS_EVIDENCE_LINE", "evidence-line"))
    .flatMap((evidenceLine) => part.targets(evidenceLine.id, "CITES", "reference"));
  const distinct = eachOnce(references, ({ id }) => id);
  if (distinct.length === 0) {
    const ownData = statements.some((s) => s.voice.startsWith("own-"));
    return ownData ? [] : [caution("no-source", "no reference is given", [root.id])];
  }
  if (distinct.some((r) => r.basis !== "unidentified")) return [];
  const text =
    distinct.length === 1
      ? "its only reference is not identified"
      : `none of its ${numberInWords(distinct.length)} references is identified`;
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
