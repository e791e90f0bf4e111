// Owns what is answered on the evidence of a paper in the order of time.
import type { ParametersOf } from "../../model/endpoints.ts";
import { PartialDate } from "../../model/ids.ts";
import type { GraphNode, WorkNode } from "../../model/nodes.ts";
import type { AdviceInTime, DatedEvent, Years } from "../../model/views/years.ts";
import { nextSlice, runInSlices } from "../event-loop-slices.ts";
import type { Judged } from "../judgement/judged.ts";
import { sourcesStoodOn } from "../judgement/sources-stood-on.ts";
import { getFirst, linkTo } from "../judgement/statement-page.ts";
import type { SubgraphIndex } from "../judgement/subgraph.ts";
import type { EvidenceStore } from "../store/evidence-store.ts";
import { isOneOf } from "./get-node.ts";
import { readWeighedPaper } from "./weighed-paper.ts";

/** Events, works without a date and recommendations that are given at most. */
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
    return { events: [], eventsTotal: 0, undated: [], advice: [], adviceTotal: 0 };
  }
  const { dossier, judged, part } = read;
  const papers = await store.findNodes(dossier.kind === "dossier" ? [dossier.paper] : []);
  const paper = getFirst(papers.filter(isOneOf("work")), "paper", dossier.id);
  const { events, undated } = eventsOf(paper, part);
  const advice = judged.filter(({ node }) => node.kind === "recommendation");
  const inTime = await runInSlices(adviceInTime(advice.slice(0, mostAdvice), part), nextSlice);
  return {
    dossier: linkTo(dossier),
    events: events.slice(0, mostEvents),
    eventsTotal: events.length,
    undated: undated.slice(0, mostUndated),
    advice: inTime,
    adviceTotal: advice.length,
  };
};

/** Everything that has a date, earliest first, and what has none. */
const eventsOf = (
  paper: WorkNode,
  part: SubgraphIndex,
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
  const approvals = part.nodes.filter(isOneOf("approval"));
  const dated: DatedEvent[] = [
    ...datedWork(paper, "paper"),
    ...works.flatMap((work) => datedWork(work, cited.has(work.id) ? "cited" : "uncited")),
    ...approvals.flatMap((approval) =>
      approval.events.flatMap(({ on, what }): DatedEvent[] =>
        PartialDate.safeParse(on).success
          ? [{ on, kind: "approval", node: linkTo(approval), what }]
          : [],
      ),
    ),
  ];
  return {
    events: dated.toSorted((a, b) => ascii(a.on, b.on) || ascii(a.node.id, b.node.id)),
    undated: works.filter(({ csl }) => csl.issued === undefined).map(linkTo),
  };
};

const ascii = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const datedWork = (work: WorkNode, kind: DatedEvent["kind"]): DatedEvent[] =>
  work.csl.issued === undefined ? [] : [{ on: work.csl.issued, kind, node: linkTo(work) }];

const isDated = (node: GraphNode | undefined): boolean =>
  node?.kind === "approval" || (node?.kind === "work" && node.csl.issued !== undefined);

/** Each recommendation with its sources and what bears on it. Yields after each. */
function* adviceInTime(
  advice: readonly Judged[],
  part: SubgraphIndex,
): Generator<undefined, AdviceInTime[]> {
  const found: AdviceInTime[] = [];
  for (const { node, card } of advice) {
    const sources = sourcesStoodOn(node, part);
    const bearing = part
      .in(node.id, "BEARS_ON")
      .flatMap(({ from, direction }) =>
        part.sources(from, "REPORTS", "work").map((work) => ({ work: linkTo(work), direction })),
      );
    const own = sources.filter(
      ({ kind, source }) => kind === "own" || !isDated(part.find(source.id)),
    );
    found.push({
      card,
      sources: sources.filter((one) => !own.includes(one)).map(({ source }) => source),
      undated: own.map(({ source }) => source),
      bearing: [
        ...new Map(bearing.map((one) => [`${one.work.id} ${one.direction}`, one])).values(),
      ],
    });
    yield;
  }
  return found;
}
