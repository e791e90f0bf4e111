// Owns the addresses of the explorer: which page answers each, and what it needs before it is drawn. Pages are loaded when
// first needed. Whatever changes what is seen stands in the address.
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  redirect,
  retainSearchParams,
  type RouteComponent,
} from "@tanstack/react-router";
import {
  fetchJson,
  fetchList,
  fetchNode,
  type NodeEndpoint,
  type WordsEndpoint,
} from "./api/fetch-json.ts";
import { loadPart } from "./api/load-part.ts";
import {
  parseAroundView,
  parseCollectionView,
  parseCasesView,
  parseClinicView,
  parseExploreView,
  parseGalleryView,
  parseHandoutView,
  parseLearnView,
  parseMatrixView,
  parseRegimensView,
  parseComparedView,
  parseDifferentialView,
  parsePathsView,
  parseDecideView,
  parsePlacesView,
  parseRecommendationView,
  parseRelatedView,
  parseReviewView,
  parseSearchView,
  parseSheetView,
  parseSeriesView,
  parseStatementsView,
  parseTensionsView,
  parseTourView,
  parseTraceView,
  parseWeighView,
  parseYearsView,
  parseYourCopyView,
  parseWordsView,
  type TourView,
  wheelParameters,
} from "./address.ts";
import { anchorOf } from "./decide/walk.ts";
import { loadHandout } from "./handout/load-handout.ts";
import { drawSeed } from "./learn/run.ts";
import { loadStatements, pageLength } from "./lists/load-statements.ts";
import { loadTensions } from "./lists/load-tensions.ts";
import { loadTopic } from "./topic/load-topic.ts";
import { loadPaths } from "./paths/load-paths.ts";
import { isRemoving, removalIn } from "./weigh/removal.ts";
import { PageFailed } from "./shell/page-failed.tsx";
import { PageMissing } from "./shell/page-missing.tsx";
import { PagePending } from "./shell/page-pending.tsx";
import { Shell } from "./shell/shell.tsx";

/** How a loader asks: given up with its navigation, and not at all for a page that is only pointed at while nothing answers. */
const by = ({
  abortController,
  preload,
}: {
  abortController: AbortController;
  preload: boolean;
}) => ({
  signal: abortController.signal,
  duringOutage: preload ? ("refuse" as const) : ("ask" as const),
});

/** The named component of a page's file, loaded when the page is first asked for. */
const page = <Exports extends Record<string, unknown>, Name extends keyof Exports>(
  load: () => Promise<Exports>,
  name: Name,
) => lazyRouteComponent(() => loadPart(load), name);

/** Cases that stand beside each other. */
const casesAbreast = 6;
/** Terms of the glossary that are shown at once. */
const termsShown = 100;
/** Papers that are offered to be learnt from. */
const papersToLearn = 20;
/** Reviewed papers whose ledger the page about this site shows. */
const dossiersAbout = 3;

const root = createRootRoute({
  component: Shell,
  notFoundComponent: () => <PageMissing />,
  // A tour goes along with its reader until it is left.
  validateSearch: parseTourView,
  search: { middlewares: [retainSearchParams(["tour", "step"])] },
});

/** What a page asks for: all of its address but the tour that it is seen on. */
const withoutTour = <S extends TourView>({ tour, step, ...own }: S): Omit<S, keyof TourView> => own;

/** Where every page is, besides its own address. */
const inShell = { getParentRoute: () => root };

const idIn = (params: object): string => ("id" in params ? String(params.id) : "");

/** The page of a node: what the endpoint that is called like its kind answers. */
const nodePage = <const K extends NodeEndpoint>(kind: K, component: RouteComponent) =>
  createRoute({
    ...inShell,
    path: `/${kind}/$id` as const,
    loader: ({ params, ...context }) => fetchNode(kind, idIn(params), by(context)),
    component,
  });

/** A claim, which can be reported where the server says where. */
const claim = createRoute({
  ...inShell,
  path: "/claim/$id",
  loader: async ({ params, ...context }) => {
    const [detail, health] = await Promise.all([
      fetchNode("claim", params.id, by(context)),
      fetchJson("health", {}, by(context)),
    ]);
    return { detail, health };
  },
  component: page(() => import("./pages/claim-page.tsx"), "ClaimPage"),
});

/** A recommendation, what becomes of it where its address takes sources away, and what it stood on where that names a year. */
const recommendation = createRoute({
  ...inShell,
  path: "/recommendation/$id",
  validateSearch: parseRecommendationView,
  // The years are the same whichever is shown.
  loaderDeps: ({ search }) => ({ ...removalIn(search), isDated: search.year !== undefined }),
  loader: async ({ params, deps: { isDated, ...removal }, ...context }) => {
    const [detail, health] = await Promise.all([
      fetchNode("recommendation", params.id, by(context)),
      fetchJson("health", {}, by(context)),
    ]);
    const { dossier } = detail.recommendation;
    const [weighed, years] = await Promise.all([
      isRemoving(removal) ? fetchJson("weigh", { dossier, ...removal }, by(context)) : undefined,
      isDated ? fetchJson("years", { dossier }, by(context)) : undefined,
    ]);
    return { detail, health, weighed, years };
  },
  component: page(() => import("./pages/recommendation-page.tsx"), "RecommendationPage"),
});

/** A list that can be looked through by words. */
const wordsPage = <const Path extends string, K extends WordsEndpoint>(
  path: Path,
  endpoint: K,
  component: RouteComponent,
) =>
  createRoute({
    ...inShell,
    path,
    validateSearch: parseWordsView,
    loaderDeps: ({ search }) => withoutTour(search),
    loader: ({ deps, ...context }) =>
      fetchList(endpoint, { ...deps, limit: pageLength }, by(context)),
    component,
  });

const home = createRoute({
  ...inShell,
  path: "/",
  loader: (context) => fetchJson("overview", {}, by(context)),
  component: page(() => import("./pages/home-page.tsx"), "HomePage"),
});
const search = createRoute({
  ...inShell,
  path: "/search",
  validateSearch: parseSearchView,
  loaderDeps: ({ search }) => withoutTour(search),
  loader: ({ deps: { q, ...rest }, ...context }) =>
    q === undefined
      ? undefined
      : fetchJson("search", { q, ...rest, limit: pageLength }, by(context)),
  component: page(() => import("./pages/search-page.tsx"), "SearchPage"),
});
const statements = createRoute({
  ...inShell,
  path: "/statements",
  validateSearch: parseStatementsView,
  loaderDeps: ({ search }) => withoutTour(search),
  loader: ({ deps, ...context }) => loadStatements(deps, by(context)),
  component: page(() => import("./pages/statements-page.tsx"), "StatementsPage"),
});
const topics = createRoute({
  ...inShell,
  path: "/topics",
  loader: (context) => fetchJson("topics", {}, by(context)),
  component: page(() => import("./pages/topics-page.tsx"), "TopicsPage"),
});
const topic = createRoute({
  ...inShell,
  path: "/topic/$id",
  loader: ({ params, ...context }) => loadTopic(params.id, by(context)),
  component: page(() => import("./pages/topic-page.tsx"), "TopicPage"),
});
const related = createRoute({
  ...inShell,
  path: "/related/$id",
  validateSearch: parseRelatedView,
  loaderDeps: ({ search }) => withoutTour(search),
  loader: ({ params, deps, ...context }) =>
    fetchJson("related", { ...params, ...deps, limit: pageLength }, by(context)),
  component: page(() => import("./pages/related-page.tsx"), "RelatedPage"),
});
const cases = createRoute({
  ...inShell,
  path: "/cases",
  validateSearch: parseCasesView,
  loaderDeps: ({ search }) => withoutTour(search),
  loader: ({ deps, ...context }) =>
    fetchJson("cases", { ...deps, limit: casesAbreast }, by(context)),
  component: page(() => import("./pages/cases-page.tsx"), "CasesPage"),
});
const tensions = createRoute({
  ...inShell,
  path: "/tensions",
  validateSearch: parseTensionsView,
  loaderDeps: ({ search }) => withoutTour(search),
  loader: ({ deps, ...context }) => loadTensions(deps, by(context)),
  component: page(() => import("./pages/tensions-page.tsx"), "TensionsPage"),
});
/** What the page is called, typed as an address. */
const inconsistencies = createRoute({
  ...inShell,
  path: "/inconsistencies",
  beforeLoad: () => redirect({ to: "/tensions", replace: true, throw: true }),
});
const compare = createRoute({
  ...inShell,
  path: "/compare",
  loader: (context) => fetchJson("contents", {}, by(context)),
  component: page(() => import("./pages/compare-page.tsx"), "ComparePage"),
});
const differential = createRoute({
  ...inShell,
  path: "/compare/differential",
  validateSearch: parseDifferentialView,
  loaderDeps: ({ search: { dossier, topic } }) => ({ dossier, topic }),
  loader: ({ deps, ...context }) => fetchJson("differential", deps, by(context)),
  component: page(() => import("./pages/differential-page.tsx"), "DifferentialPage"),
});
const regimens = createRoute({
  ...inShell,
  path: "/compare/regimens",
  validateSearch: parseRegimensView,
  loaderDeps: ({ search: { dossier, topic } }) => ({ dossier, topic }),
  loader: ({ deps, ...context }) => fetchJson("regimens", deps, by(context)),
  component: page(() => import("./pages/regimens-page.tsx"), "RegimensPage"),
});
const shares = createRoute({
  ...inShell,
  path: "/compare/shares",
  validateSearch: parseComparedView,
  loaderDeps: ({ search }) => withoutTour(search),
  loader: ({ deps, ...context }) => fetchJson("shares", deps, by(context)),
  component: page(() => import("./pages/shares-page.tsx"), "SharesPage"),
});
/** A page of own cases side by side: one answer serves them all. */
const seriesPage = <const Path extends string>(path: Path, component: RouteComponent) =>
  createRoute({
    ...inShell,
    path,
    validateSearch: parseSeriesView,
    loaderDeps: ({ search }) => withoutTour(search),
    loader: ({ deps, ...context }) => fetchJson("courses", deps, by(context)),
    component,
  });

const trace = createRoute({
  ...inShell,
  path: "/trace/$id",
  validateSearch: parseTraceView,
  loaderDeps: ({ search: { direction } }) => ({ direction }),
  loader: ({ params, deps, ...context }) => fetchJson("trace", { ...params, ...deps }, by(context)),
  component: page(() => import("./pages/trace-page.tsx"), "TracePage"),
});
const explore = createRoute({
  ...inShell,
  path: "/explore",
  validateSearch: parseExploreView,
  loaderDeps: ({ search: { of, ...view } }) => ({ of, ...removalIn(view) }),
  loader: async ({ deps: { of, ...removal }, ...context }) => {
    const { dossier, ...topic } = wheelParameters(of);
    const [wheel, weighed] = await Promise.all([
      fetchJson("wheel", { dossier, ...topic }, by(context)),
      isRemoving(removal) ? fetchJson("weigh", { dossier, ...removal }, by(context)) : undefined,
    ]);
    return { wheel, weighed };
  },
  component: page(() => import("./pages/explore-page.tsx"), "ExplorePage"),
});
const matrix = createRoute({
  ...inShell,
  path: "/matrix",
  validateSearch: parseMatrixView,
  loaderDeps: ({ search: { of } }) => ({ of }),
  loader: ({ deps: { of }, ...context }) => fetchJson("wheel", wheelParameters(of), by(context)),
  component: page(() => import("./pages/matrix-page.tsx"), "MatrixPage"),
});
const around = createRoute({
  ...inShell,
  path: "/around/$id",
  validateSearch: parseAroundView,
  loaderDeps: ({ search: { steps, open, closed } }) => ({ steps, open, closed }),
  loader: ({ params, deps, ...context }) =>
    fetchJson("around", { ...params, ...deps }, by(context)),
  component: page(() => import("./pages/around-page.tsx"), "AroundPage"),
});
const ways = createRoute({
  ...inShell,
  path: "/paths",
  validateSearch: parsePathsView,
  loaderDeps: ({ search }) => withoutTour(search),
  loader: ({ deps, ...context }) => loadPaths(deps, by(context)),
  component: page(() => import("./pages/paths-page.tsx"), "PathsPage"),
});
const decide = createRoute({
  ...inShell,
  path: "/decide",
  validateSearch: parseDecideView,
  loaderDeps: ({ search: { dossier, year } }) => ({ dossier, year }),
  loader: ({ deps, ...context }) => fetchJson("pathway", deps, by(context)),
  component: page(() => import("./pages/decide-page.tsx"), "DecidePage"),
});
const weigh = createRoute({
  ...inShell,
  path: "/weigh",
  validateSearch: parseWeighView,
  loaderDeps: ({ search }) => withoutTour(search),
  loader: ({ deps, ...context }) => fetchJson("weigh", deps, by(context)),
  component: page(() => import("./pages/weigh-page.tsx"), "WeighPage"),
});
const years = createRoute({
  ...inShell,
  path: "/weigh/years",
  validateSearch: parseYearsView,
  loaderDeps: ({ search: { dossier } }) => ({ dossier }),
  loader: ({ deps, ...context }) => fetchJson("years", deps, by(context)),
  component: page(() => import("./pages/years-page.tsx"), "YearsPage"),
});
/** A question of a map: leads to its place on the map of its paper, or to that of the answer which is named behind the `#`. */
const decision = createRoute({
  ...inShell,
  path: "/decision/$id",
  beforeLoad: async ({ params, location: { hash }, ...context }): Promise<void> => {
    const node = await fetchJson("node", { id: params.id }, by(context));
    if (node.kind !== "decision") {
      notFound({ throw: true });
      return;
    }
    redirect({
      to: "/decide",
      search: { dossier: node.dossier },
      hash: anchorOf(node, hash === "" ? undefined : hash),
      replace: true,
      throw: true,
    });
  },
});
const yourCopy = createRoute({
  ...inShell,
  path: "/your-copy",
  validateSearch: parseYourCopyView,
  // The section and the seed are the page's own.
  loaderDeps: ({ search: { dossier } }) => ({ dossier }),
  loader: ({ deps, ...context }) => fetchJson("verification", deps, by(context)),
  component: page(() => import("./pages/your-copy-page.tsx"), "YourCopyPage"),
});
const places = createRoute({
  ...inShell,
  path: "/places",
  validateSearch: parsePlacesView,
  loaderDeps: ({ search }) => withoutTour(search),
  loader: ({ deps, ...context }) => fetchJson("places", deps, by(context)),
  component: page(() => import("./pages/places-page.tsx"), "PlacesPage"),
});
const collection = createRoute({
  ...inShell,
  path: "/collection",
  validateSearch: parseCollectionView,
  component: page(() => import("./pages/collection-page.tsx"), "CollectionPage"),
});
const handout = createRoute({
  ...inShell,
  path: "/handout",
  validateSearch: parseHandoutView,
  loaderDeps: ({ search: { topic, list } }) => ({ topic, list }),
  loader: ({ deps, ...context }) => loadHandout(deps, by(context)),
  component: page(() => import("./pages/handout-page.tsx"), "HandoutPage"),
});
const learn = createRoute({
  ...inShell,
  path: "/learn",
  validateSearch: parseLearnView,
  loaderDeps: ({ search }) => withoutTour(search),
  // Without a seed only the topics are wanted.
  loader: ({ deps: { seed, ...of }, ...context }) =>
    fetchJson(
      "questions",
      seed === undefined ? { dossier: of.dossier, limit: 1 } : { ...of, seed },
      by(context),
    ),
  component: page(() => import("./pages/learn-page.tsx"), "LearnPage"),
});
/** Draws a set where the address names none, and puts it there: who types the address gets one of their own, and can share it. */
const drawSet = (
  to: "/learn/clinic" | "/learn/appraise",
  search: ReturnType<typeof parseClinicView>,
): void => {
  if (search.seed !== undefined) return;
  redirect({ to, search: { ...search, seed: drawSeed() }, replace: true, throw: true });
};
const clinic = createRoute({
  ...inShell,
  path: "/learn/clinic",
  validateSearch: parseClinicView,
  beforeLoad: ({ search }) => {
    drawSet("/learn/clinic", search);
  },
  loaderDeps: ({ search }) => withoutTour(search),
  loader: ({ deps, ...context }) => fetchJson("quotations", deps, by(context)),
  component: page(() => import("./pages/clinic-page.tsx"), "ClinicPage"),
});
const sheet = createRoute({
  ...inShell,
  path: "/learn/sheet",
  validateSearch: parseSheetView,
  loaderDeps: ({ search: { dossier, topic, seed } }) => ({ dossier, topic, seed }),
  loader: async ({ deps, ...context }) => {
    const set = await fetchJson("questions", deps, by(context));
    const paper = set.dossier && (await fetchNode("dossier", set.dossier.id, by(context))).paper;
    return { ...set, paper };
  },
  component: page(() => import("./pages/sheet-page.tsx"), "SheetPage"),
});
const appraise = createRoute({
  ...inShell,
  path: "/learn/appraise",
  validateSearch: parseClinicView,
  beforeLoad: ({ search }) => {
    drawSet("/learn/appraise", search);
  },
  loaderDeps: ({ search }) => withoutTour(search),
  loader: ({ deps, ...context }) => fetchJson("appraisals", deps, by(context)),
  component: page(() => import("./pages/appraise-page.tsx"), "AppraisePage"),
});
const review = createRoute({
  ...inShell,
  path: "/learn/review",
  validateSearch: parseReviewView,
  loaderDeps: ({ search: { dossier } }) => ({ dossier }),
  loader: async ({ deps, ...context }) => {
    const [decks, papers] = await Promise.all([
      fetchJson("decks", deps, by(context)),
      fetchJson("dossiers", { limit: papersToLearn }, by(context)),
    ]);
    return { decks, papers };
  },
  component: page(() => import("./pages/review-page.tsx"), "ReviewPage"),
});
const glossary = createRoute({
  ...inShell,
  path: "/glossary",
  validateSearch: parseWordsView,
  loaderDeps: ({ search }) => withoutTour(search),
  loader: async ({ deps, ...context }) => {
    const [page, abbreviations] = await Promise.all([
      fetchJson("concepts", { ...deps, has: "definition", limit: termsShown }, by(context)),
      fetchJson("abbreviations", {}, by(context)),
    ]);
    return { page, abbreviations };
  },
  component: page(() => import("./pages/glossary-page.tsx"), "GlossaryPage"),
});
const tours = createRoute({
  ...inShell,
  path: "/tours",
  validateSearch: parseCasesView,
  loaderDeps: ({ search }) => withoutTour(search),
  loader: ({ deps, ...context }) => fetchJson("tours", { ...deps, limit: pageLength }, by(context)),
  component: page(() => import("./pages/tours-page.tsx"), "ToursPage"),
});
const about = createRoute({
  ...inShell,
  path: "/about",
  loader: async (context) => {
    const [dossiers, health] = await Promise.all([
      fetchJson("dossiers", { limit: dossiersAbout }, by(context)),
      fetchJson("health", {}, by(context)),
    ]);
    return { dossiers, health };
  },
  component: page(() => import("./pages/about-page.tsx"), "AboutPage"),
});

/** For those who work on the explorer; no reader is led to it. */
const gallery = createRoute({
  ...inShell,
  path: "/gallery",
  validateSearch: parseGalleryView,
  loaderDeps: ({ search }) => withoutTour(search),
  loader: ({ deps }) => {
    if (deps.page === "failed") throw new Error("The gallery shows how a page fails.");
    if (deps.page === "missing") notFound({ throw: true });
  },
  component: page(() => import("./pages/gallery-page.tsx"), "GalleryPage"),
});

/** How long pages that were left or pointed at stay as they were fetched, in ms: going back needs no server. */
const cacheMs = 30 * 60_000;

/** The explorer's router. Scroll positions are kept for back and forward; a new page begins at its top. */
export const router = createRouter({
  routeTree: root.addChildren([
    home,
    search,
    statements,
    topics,
    related,
    cases,
    tensions,
    inconsistencies,
    compare,
    differential,
    regimens,
    shares,
    trace,
    explore,
    matrix,
    around,
    ways,
    decide,
    decision,
    weigh,
    years,
    yourCopy,
    places,
    collection,
    handout,
    learn,
    clinic,
    appraise,
    sheet,
    review,
    glossary,
    tours,
    about,
    gallery,
    claim,
    recommendation,
    seriesPage(
      "/compare/courses",
      page(() => import("./pages/courses-page.tsx"), "CoursesPage"),
    ),
    seriesPage(
      "/compare/steps",
      page(() => import("./pages/steps-page.tsx"), "StepsPage"),
    ),
    seriesPage(
      "/compare/follow-up",
      page(() => import("./pages/follow-up-page.tsx"), "FollowUpPage"),
    ),
    nodePage(
      "reference",
      page(() => import("./pages/reference-page.tsx"), "ReferencePage"),
    ),
    nodePage(
      "work",
      page(() => import("./pages/work-page.tsx"), "WorkPage"),
    ),
    nodePage(
      "study",
      page(() => import("./pages/study-page.tsx"), "StudyPage"),
    ),
    topic,
    nodePage(
      "concept",
      page(() => import("./pages/concept-page.tsx"), "ConceptPage"),
    ),
    nodePage(
      "case",
      page(() => import("./pages/case-page.tsx"), "CasePage"),
    ),
    nodePage(
      "tension",
      page(() => import("./pages/tension-page.tsx"), "TensionPage"),
    ),
    nodePage(
      "approval",
      page(() => import("./pages/approval-page.tsx"), "ApprovalPage"),
    ),
    nodePage(
      "dossier",
      page(() => import("./pages/dossier-page.tsx"), "DossierPage"),
    ),
    wordsPage(
      "/works",
      "works",
      page(() => import("./pages/works-page.tsx"), "WorksPage"),
    ),
    wordsPage(
      "/concepts",
      "concepts",
      page(() => import("./pages/concepts-page.tsx"), "ConceptsPage"),
    ),
    wordsPage(
      "/papers",
      "dossiers",
      page(() => import("./pages/papers-page.tsx"), "PapersPage"),
    ),
  ]),
  scrollRestoration: true,
  // Ids hold colons, and those of evidence lines an @: readable in the address as they are.
  pathParamsAllowedCharacters: [":", "@"],
  defaultPreload: "intent",
  defaultGcTime: cacheMs,
  defaultPreloadGcTime: cacheMs,
  // A page is never fetched again while it is shown: what fails later could take its place.
  defaultStaleTime: Infinity,
  defaultPreloadStaleTime: Infinity,
  defaultPendingMs: 300,
  defaultPendingMinMs: 300,
  defaultPendingComponent: PagePending,
  defaultErrorComponent: PageFailed,
});

// The first page has nothing before it; after that, a page stays until the next one is whole.
const stopReplacing = router.subscribe("onResolved", () => {
  stopReplacing();
  router.update({ ...router.options, defaultPendingMs: Infinity });
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
