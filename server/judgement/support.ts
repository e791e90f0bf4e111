// Owns how firmly a statement stands, counted. Pure: the same part of the graph gives the same counts, whichever store
// returned it.
import type { EvidenceLineNode, ReferenceNode } from "../../model/nodes.ts";
import type { Support } from "../../model/support.ts";
import { eachOnce } from "../grouped-by.ts";
import { cautionsOf } from "./cautions.ts";
import { withBasis, type StatementNode, type SubgraphIndex } from "./subgraph.ts";

const idOf = ({ id }: { id: string }): string => id;

/** Judges a statement with all it is based on. `part` must hold what `judgedWalk` reaches from it. */
export const judgeSupport = (root: StatementNode, part: SubgraphIndex): Support => {
  const statements = withBasis(root, part);
  const evidenceLines = eachOnce(
    statements.flatMap((s) => part.targets(s.id, "HAS_EVIDENCE_LINE", "evidence-line")),
    idOf,
  );
  const references = eachOnce(
    evidenceLines.flatMap((l) => part.targets(l.id, "CITES", "reference")),
    idOf,
  );
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
    levels: evidenceLines.flatMap((evidenceLine) => levelOf(evidenceLine, part)),
    disputing: [
      ...evidenceLines.filter((l) => l.direction === "disputes").map((l) => l.id),
      ...part
        .in(root.id, "BEARS_ON")
        .filter((e) => e.direction === "disputes")
        .map((e) => e.from),
    ],
    tensions: part.targets(root.id, "PARTY_TO", "tension").map((t) => t.id),
    cautions: cautionsOf(root, part),
  };
};

const levelOf = (evidenceLine: EvidenceLineNode, part: SubgraphIndex): Support["levels"] => {
  const work = part
    .targets(evidenceLine.id, "CITES", "reference")
    .flatMap((r) => part.targets(r.id, "IDENTIFIED_AS", "work"))[0];
  if (work === undefined || evidenceLine.level === undefined || evidenceLine.question === undefined)
    return [];
  return [
    {
      evidenceLine: evidenceLine.id,
      work: work.id,
      question: evidenceLine.question,
      level: evidenceLine.level,
      directness: evidenceLine.directness,
    },
  ];
};

/** Studies behind the references, those that share patients or trials counted once. */
const countIndependent = (references: readonly ReferenceNode[], part: SubgraphIndex): number => {
  const works = eachOnce(
    references.flatMap((r) => part.targets(r.id, "IDENTIFIED_AS", "work")),
    idOf,
  );
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
