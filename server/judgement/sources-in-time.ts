// Owns the dates of what a statement stands on: since when each source was there, and since when it no longer stands. Pure.
import { byCodeUnit } from "../../model/by-code-unit.ts";
import type { GraphNode } from "../../model/nodes.ts";
import { PartialDate } from "../../model/ids.ts";
import type { SourceInTime } from "../../model/views/years.ts";
import { sourcesStoodOn } from "./sources-stood-on.ts";
import { linkTo } from "./statement-page.ts";
import type { StatementNode, SubgraphIndex } from "./subgraph.ts";

/** The date that a text states; undefined where it says that none is known. */
export const dateIn = (stated: string | undefined): string | undefined =>
  PartialDate.safeParse(stated).data;

/** When a work was published or an approval granted; undefined where no date is entered, and for what is neither. */
const beginOf = (node: GraphNode): string | undefined =>
  node.kind === "work"
    ? node.csl.issued
    : node.kind === "approval"
      ? dateIn(node.approvedOn)
      : undefined;

/** The first time at which a node, or a study that it describes, no longer stood; what has no date comes last. */
const fallOf = (node: GraphNode, part: SubgraphIndex): SourceInTime["fell"] => {
  const [first] = [node, ...part.targets(node.id, "DESCRIBES", "study")]
    .flatMap((one) => ("standing" in one && one.standing !== undefined ? [one.standing] : []))
    .filter(({ status }) => status !== "stands")
    .toSorted((a, b) => byCodeUnit(a.on ?? "9999-99", b.on ?? "9999-99"));
  if (first === undefined) return undefined;
  const { status, on, reason } = first;
  return { status, reason, ...(on === undefined ? {} : { on }) };
};

/** A work or approval with its dates; undefined where it has none. */
export const inTime = (
  node: GraphNode | undefined,
  part: SubgraphIndex,
): SourceInTime | undefined => {
  const from = node === undefined ? undefined : beginOf(node);
  if (node === undefined || from === undefined) return undefined;
  const fell = fallOf(node, part);
  return { source: linkTo(node), from, ...(fell === undefined ? {} : { fell }) };
};

/** What a statement stands on: sources with their dates, and those without: unidentified references and the authors’ own data. */
export const sourcesInTime = (
  statement: StatementNode,
  part: SubgraphIndex,
): { sources: SourceInTime[]; undated: SourceInTime["source"][] } => {
  const sources: SourceInTime[] = [];
  const undated: SourceInTime["source"][] = [];
  for (const { kind, source } of sourcesStoodOn(statement, part)) {
    const dated = kind === "own" ? undefined : inTime(part.find(source.id), part);
    if (dated === undefined) undated.push(source);
    else sources.push(dated);
  }
  return { sources, undated };
};
