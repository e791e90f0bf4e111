// Owns what is answered on the evidence of a paper in the order of time.
import { eachOnce } from "../grouped-by.ts";
import { byCodeUnit } from "../../model/by-code-unit.ts";
import type { ParametersOf } from "../../model/endpoints.ts";
import type { ApprovalNode, StudyNode, WorkNode } from "../../model/nodes.ts";
import type { AdviceInTime, DatedEvent, Years } from "../../model/views/years.ts";
import { nextSlice, runInSlices } from "../event-loop-slices.ts";
import type { Judged } from "../judgement/judged.ts";
import { dateIn, inTime, sourcesInTime } from "../judgement/sources-in-time.ts";
import { getFirst, linkTo } from "../judgement/statement-page.ts";
import type { SubgraphIndex } from "../judgement/subgraph.ts";
import { approvedOnWalk } from "../judgement/walks.ts";
import type { EvidenceStore } from "../store/evidence-store.ts";
import { isOneOf } from "./get-node.ts";
import { walkPart } from "./judged-statements.ts";
import { readWeighedPaper } from "./weighed-paper.ts";

/** Events, entries without a date and recommendations that are given at most. */
const mostEvents = 400;
const mostUndated = 50;
const mostAdvice = 100;

/**
 * The evidence of a paper, or of the first there is, in the order of time. Throws `not-found` when the paper is not there.
 */
export const answerYears = async (
  store: EvidenceStore,
  { dossier: asked }: ParametersOf<"years">,
): Promise<Years> => {
  const read = await readWeighedPaper(store, asked);
  if (read === undefined) {
    return {
      events: [],
      eventsTotal: 0,
      undated: [],
      advice: [],
      adviceTotal: 0,
      decisionsTotal: 0,
    };
  }
  const { dossier, judged, part } = read;
  const papers = await store.findNodes(dossier.kind === "dossier" ? [dossier.paper] : []);
  const paper = getFirst(papers.filter(isOneOf("work")), "paper", dossier.id);
  const decisions = await store.list({ kinds: ["decision"], dossier: dossier.id }, { limit: 1 });
  const { events, undated } = eventsOf(paper, part, await approvalsAround(store, part));
  const advice = judged.filter(({ node }) => node.kind === "recommendation");
  const dated = await runInSlices(adviceInTime(advice.slice(0, mostAdvice), part), nextSlice);
  return {
    dossier: linkTo(dossier),
    events: events.slice(0, mostEvents),
    eventsTotal: events.length,
    undated: undated.slice(0, mostUndated),
    advice: dated,
    adviceTotal: advice.length,
    decisionsTotal: decisions.total,
  };
};

/** Approvals that claims concern, and all others that rested on the same studies. */
const approvalsAround = async (
  store: EvidenceStore,
  part: SubgraphIndex,
): Promise<ApprovalNode[]> => {
  const studies = part.nodes.filter(isOneOf("study")).map(({ id }) => id);
  const others = studies.length === 0 ? undefined : await walkPart(store, studies, approvedOnWalk);
  const all = [...part.nodes, ...(others?.nodes ?? [])].filter(isOneOf("approval"));
  return eachOnce(all, ({ id }) => id);
};

/** Everything that has a date, earliest first, and what has none. */
const eventsOf = (
  paper: WorkNode,
  part: SubgraphIndex,
  approvals: readonly ApprovalNode[],
): { events: DatedEvent[]; undated: Years["undated"] } => {
  const cited = new Set(
    part.nodes
      .filter(isOneOf("reference"))
      .flatMap(({ id }) => part.out(id, "IDENTIFIED_AS").map(({ to }) => to)),
  );
  const bearing = new Set(
    part.nodes
      .filter(isOneOf("report"))
      .filter(({ id }) => part.out(id, "BEARS_ON").length > 0)
      .flatMap(({ id }) => part.sources(id, "REPORTS", "work").map((work) => work.id)),
  );
  const works = part.nodes
    .filter(isOneOf("work"))
    .filter(({ id }) => id !== paper.id && (cited.has(id) || bearing.has(id)));
  const happened: Happening[] = [
    { node: paper, kind: "paper", on: paper.csl.issued },
    ...works.map((work): Happening => {
      const kind = cited.has(work.id) ? "cited" : "uncited";
      return { node: work, kind, on: work.csl.issued };
    }),
    ...approvals.flatMap(becameOf),
    ...fallsOf(works, part),
  ];
  const events: DatedEvent[] = [];
  const undated: Years["undated"] = [];
  for (const { node, kind, on, what } of happened) {
    const stated = what === undefined ? {} : { what };
    if (on !== undefined) events.push({ on, kind, node: linkTo(node), ...stated });
    else if (kind !== "paper") undated.push({ node: linkTo(node), ...stated });
  }
  return {
    events: events.toSorted((a, b) => byCodeUnit(a.on, b.on) || byCodeUnit(a.node.id, b.node.id)),
    undated,
  };
};

/** Something that happened; `on` is absent where it is not known when. */
type Happening = {
  node: WorkNode | StudyNode | ApprovalNode;
  kind: DatedEvent["kind"];
  on: string | undefined;
  what?: string;
};

/** What became of an approval: that it was given and that it no longer stands too, where none of its events says so of that time. */
const becameOf = (approval: ApprovalNode): Happening[] => {
  const { events, approvedOn, standing } = approval;
  const own = { node: approval, kind: "approval" } as const;
  const isStated = (on: string | undefined): boolean => events.some((event) => event.on === on);
  return [
    ...(isStated(approvedOn) ? [] : [{ ...own, on: dateIn(approvedOn), what: "It was approved." }]),
    ...events.map(({ on, what }) => ({ ...own, on: dateIn(on), what })),
    ...(standing.status === "stands" || isStated(standing.on)
      ? []
      : [{ ...own, on: standing.on, what: standing.reason }]),
  ];
};

/** Publications that no longer stand, and studies that they describe, unless the two fell together. */
const fallsOf = (works: readonly WorkNode[], part: SubgraphIndex): Happening[] => {
  const falls = new Map<string, Happening>();
  for (const work of works) {
    for (const node of [work, ...part.targets(work.id, "DESCRIBES", "study")]) {
      const { standing } = node;
      if (standing === undefined || standing.status === "stands") continue;
      const isStated = node.kind === "study" && work.standing?.reason === standing.reason;
      const { on, reason } = standing;
      if (!isStated) falls.set(node.id, { node, kind: "standing", on, what: reason });
    }
  }
  return [...falls.values()];
};

/** Each recommendation with its sources and what bears on it. Yields after each. */
function* adviceInTime(
  advice: readonly Judged[],
  part: SubgraphIndex,
): Generator<undefined, AdviceInTime[]> {
  const found: AdviceInTime[] = [];
  for (const { node, card } of advice) {
    const bearing = part.in(node.id, "BEARS_ON").flatMap(({ from, direction }) =>
      part.sources(from, "REPORTS", "work").flatMap((work) => {
        const dated = inTime(work, part);
        return dated === undefined ? [] : [{ ...dated, direction }];
      }),
    );
    found.push({
      card,
      ...sourcesInTime(node, part),
      bearing: eachOnce(bearing, ({ source, direction }) => `${source.id} ${direction}`),
    });
    yield;
  }
  return found;
}
