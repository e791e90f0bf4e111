// Owns what is answered on the own cases of papers side by side: courses, procedures, measures and visits.
import type { ParametersOf, ViewOf } from "../../model/endpoints.ts";
import type { CaseNode, ClaimNode, DossierNode, ProfileNode } from "../../model/nodes.ts";
import type { ComparedCase, ComparedSeries } from "../../model/views/courses.ts";
import { alignedThings } from "../judgement/aligned-things.ts";
import { courseOf, followUpOf, visitsOf } from "../judgement/case-courses.ts";
import { seriesMeasures } from "../judgement/series-measures.ts";
import { linkTo } from "../judgement/statement-page.ts";
import { isStatement, type StatementNode } from "../judgement/subgraph.ts";
import { aroundWalk } from "../judgement/walks.ts";
import type { EvidenceStore, ListFilter } from "../store/evidence-store.ts";
import { storyOf, type CaseStory } from "./case-story.ts";
import { isOneOf } from "./get-node.ts";
import { findCards, walkPart } from "./judged-statements.ts";
import { getNamedInFilter } from "./named-in-question.ts";

/** Cases that an answer is made of at most. */
const casesCompared = 24;
/** Papers whose cases are given at most. */
const papersCompared = 4;
/** Statements on the series, and on when patients were to be seen, that are read of one paper at most. */
const statementsRead = 200;
/** Steps up from a thing to what it is a kind or a part of. */
const stepsAbove = 6;

/**
 * The own cases of papers, paper by paper, or of one paper where it is given. Throws `not-found` when the parameter names what is
 * not there; a paper without cases gives an empty answer.
 */
export const answerCourses = async (
  store: EvidenceStore,
  { dossier }: ParametersOf<"courses">,
): Promise<ViewOf<"courses">> => {
  const filter = { kinds: ["case"], dossier } as const;
  const { nodes, total } = await store.list(filter, { limit: casesCompared });
  if (total === 0) await getNamedInFilter(store, filter);
  const cases = nodes.filter(isOneOf("case"));
  const ids = [...new Set(cases.map((one) => one.dossier))].slice(0, papersCompared);
  const papers = (await store.findNodes(ids)).filter(isOneOf("dossier"));
  const series: ComparedSeries[] = [];
  // One after the other: together they would leave a database no time for anybody else.
  for (const paper of papers) {
    const own = cases.filter((one) => one.dossier === paper.id);
    series.push(await seriesOf(store, paper, own));
  }
  return {
    series,
    shown: series.reduce((sum, one) => sum + one.cases.length, 0),
    total,
    statements: Object.fromEntries(await findCards(store, statementsIn(series))),
  };
};

const seriesOf = async (
  store: EvidenceStore,
  paper: DossierNode,
  cases: readonly CaseNode[],
): Promise<ComparedSeries> => {
  const stated: { node: CaseNode; story: CaseStory }[] = [];
  for (const node of cases) stated.push({ node, story: await storyOf(store, node) });
  const field = stated[0]?.story.field;
  const course = field?.course;
  const population = paper.series?.population;
  const onSeries =
    population === undefined
      ? []
      : claimsIn(await listed(store, { kinds: ["claim"], dossier: paper.id, concept: population }));
  const compared = stated.map(({ node, story }): ComparedCase => ({
    case: linkTo(node),
    ...(course === undefined ? { events: [] } : courseOf(node, story.claims, course, story.part)),
    procedures: story.procedures.map(({ procedure, pairs }) => ({ procedure, pairs })),
  }));
  return {
    paper: {
      id: paper.id,
      label: paper.label,
      attribution: paper.attribution,
      licence: paper.licence,
    },
    ...(course === undefined ? {} : { course: coursePart(course) }),
    cases: compared,
    measures: seriesMeasures(
      onSeries,
      population ?? "",
      stated.map(({ node, story: { claims, part } }) => ({
        node,
        claims,
        isAlone: ({ id }) => part.out(id, "CONCERNS").length === 1,
      })),
      field?.caseRecord ?? [],
      paper.notHeld,
    ),
    followUp: course === undefined ? [] : followUpOf(onSeries, population ?? "", course),
    visits: course === undefined ? [] : visitsOf(await onVisits(store, paper, course), course),
    things: await thingsOf(store, compared),
  };
};

const coursePart = ({
  start,
  since,
  events,
}: NonNullable<ProfileNode["course"]>): NonNullable<ComparedSeries["course"]> => ({
  start,
  since,
  events: events.map(({ id, name, sign, ends }) => ({
    id,
    name,
    sign,
    ...(ends === undefined ? {} : { ends }),
  })),
});

const listed = async (store: EvidenceStore, filter: ListFilter) =>
  (await store.list(filter, { limit: statementsRead })).nodes;

const claimsIn = (nodes: Awaited<ReturnType<typeof listed>>): ClaimNode[] =>
  nodes.filter(isOneOf("claim")).toSorted((a, b) => a.order - b.order);

/** The statements of a paper that may say when patients were to be seen: claims of the field's types, and advice. */
const onVisits = async (
  store: EvidenceStore,
  { id }: DossierNode,
  { schedule }: NonNullable<ProfileNode["course"]>,
): Promise<StatementNode[]> => {
  const found: StatementNode[] = [];
  for (const type of schedule?.types ?? []) {
    found.push(...claimsIn(await listed(store, { kinds: ["claim"], type, dossier: id })));
  }
  const advice = await listed(store, { kinds: ["recommendation"], dossier: id });
  return [...found, ...advice.filter(isStatement)];
};

const thingsOf = async (
  store: EvidenceStore,
  cases: readonly ComparedCase[],
): Promise<ComparedSeries["things"]> => {
  const things = cases.flatMap(({ procedures }) =>
    procedures.flatMap(({ pairs }) => pairs.flatMap(({ rows }) => rows.map(({ what }) => what))),
  );
  if (things.length === 0) return [];
  const ids = [...new Set(things.map(({ id }) => id))];
  return alignedThings(things, await walkPart(store, ids, aroundWalk, stepsAbove));
};

/** Every statement that an answer names, each once. */
const statementsIn = (series: readonly ComparedSeries[]): string[] => [
  ...new Set(
    series.flatMap(({ cases, measures, followUp, visits }) => [
      ...cases.flatMap(({ events, lastSeen, procedures }) => [
        ...events.map(({ claim }) => claim),
        ...(lastSeen === undefined ? [] : [lastSeen.claim]),
        ...procedures.flatMap(({ pairs }) =>
          pairs.flatMap(({ rows }) =>
            rows.flatMap(({ begin, end }) => [begin?.claim ?? [], end?.claim ?? []].flat()),
          ),
        ),
      ]),
      ...measures.flatMap((one) => [one.series.claim, ...one.cases.map(({ claim }) => claim)]),
      ...followUp.map(({ claim }) => claim),
      ...visits.map(({ statement }) => statement),
    ]),
  ),
];
