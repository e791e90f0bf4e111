// Owns the addresses of the explorer: which page answers each, and what it needs before it is drawn. Pages are loaded when
// first needed. Whatever changes what is seen stands in the address.
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from "@tanstack/react-router";
import { fetchJson } from "./api/fetch-json.ts";
import { loadPart } from "./api/load-part.ts";
import {
  readCasesView,
  readRelatedView,
  readSearchView,
  readStatementsView,
  readTensionsView,
  readTraceView,
  readWordsView,
} from "./address.ts";
import { loadStatements, pageLength } from "./lists/load-statements.ts";
import { loadTensions } from "./lists/load-tensions.ts";
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
  whileAway: preload ? ("refuse" as const) : ("ask" as const),
});

/** The named component of a page's file, loaded when the page is first asked for. */
const page = <Exports extends Record<string, unknown>, Name extends keyof Exports>(
  load: () => Promise<Exports>,
  name: Name,
) => lazyRouteComponent(() => loadPart(load), name);

/** Cases that stand beside each other. */
const casesAbreast = 6;
/** Reviewed papers whose ledger the page about this site shows. */
const dossiersAbout = 3;

const root = createRootRoute({ component: Shell, notFoundComponent: () => <PageMissing /> });

const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  loader: (context) => fetchJson("overview", {}, by(context)),
  component: page(() => import("./pages/home-page.tsx"), "HomePage"),
});
const search = createRoute({
  getParentRoute: () => root,
  path: "/search",
  validateSearch: readSearchView,
  loaderDeps: ({ search }) => search,
  loader: ({ deps: { q, ...rest }, ...context }) =>
    q === undefined
      ? undefined
      : fetchJson("search", { q, ...rest, limit: pageLength }, by(context)),
  component: page(() => import("./pages/search-page.tsx"), "SearchPage"),
});
const statements = createRoute({
  getParentRoute: () => root,
  path: "/statements",
  validateSearch: readStatementsView,
  loaderDeps: ({ search }) => search,
  loader: ({ deps, ...context }) => loadStatements(deps, by(context)),
  component: page(() => import("./pages/statements-page.tsx"), "StatementsPage"),
});
const claim = createRoute({
  getParentRoute: () => root,
  path: "/claim/$id",
  loader: async ({ params: { id }, ...context }) => {
    const [detail, health] = await Promise.all([
      fetchJson("claim", { id }, by(context)),
      fetchJson("health", {}, by(context)),
    ]);
    return { detail, health };
  },
  component: page(() => import("./pages/claim-page.tsx"), "ClaimPage"),
});
const recommendation = createRoute({
  getParentRoute: () => root,
  path: "/recommendation/$id",
  loader: async ({ params: { id }, ...context }) => {
    const [detail, health] = await Promise.all([
      fetchJson("recommendation", { id }, by(context)),
      fetchJson("health", {}, by(context)),
    ]);
    return { detail, health };
  },
  component: page(() => import("./pages/recommendation-page.tsx"), "RecommendationPage"),
});
const reference = createRoute({
  getParentRoute: () => root,
  path: "/reference/$id",
  loader: ({ params: { id }, ...context }) => fetchJson("reference", { id }, by(context)),
  component: page(() => import("./pages/reference-page.tsx"), "ReferencePage"),
});
const work = createRoute({
  getParentRoute: () => root,
  path: "/work/$id",
  loader: ({ params: { id }, ...context }) => fetchJson("work", { id }, by(context)),
  component: page(() => import("./pages/work-page.tsx"), "WorkPage"),
});
const study = createRoute({
  getParentRoute: () => root,
  path: "/study/$id",
  loader: ({ params: { id }, ...context }) => fetchJson("study", { id }, by(context)),
  component: page(() => import("./pages/study-page.tsx"), "StudyPage"),
});
const topics = createRoute({
  getParentRoute: () => root,
  path: "/topics",
  loader: (context) => fetchJson("topics", {}, by(context)),
  component: page(() => import("./pages/topics-page.tsx"), "TopicsPage"),
});
const topic = createRoute({
  getParentRoute: () => root,
  path: "/topic/$id",
  loader: ({ params: { id }, ...context }) => fetchJson("topic", { id }, by(context)),
  component: page(() => import("./pages/topic-page.tsx"), "TopicPage"),
});
const concept = createRoute({
  getParentRoute: () => root,
  path: "/concept/$id",
  loader: ({ params: { id }, ...context }) => fetchJson("concept", { id }, by(context)),
  component: page(() => import("./pages/concept-page.tsx"), "ConceptPage"),
});
const concepts = createRoute({
  getParentRoute: () => root,
  path: "/concepts",
  validateSearch: readWordsView,
  loaderDeps: ({ search }) => search,
  loader: ({ deps, ...context }) =>
    fetchJson("concepts", { ...deps, limit: pageLength }, by(context)),
  component: page(() => import("./pages/concepts-page.tsx"), "ConceptsPage"),
});
const works = createRoute({
  getParentRoute: () => root,
  path: "/works",
  validateSearch: readWordsView,
  loaderDeps: ({ search }) => search,
  loader: ({ deps, ...context }) => fetchJson("works", { ...deps, limit: pageLength }, by(context)),
  component: page(() => import("./pages/works-page.tsx"), "WorksPage"),
});
const papers = createRoute({
  getParentRoute: () => root,
  path: "/papers",
  validateSearch: readWordsView,
  loaderDeps: ({ search }) => search,
  loader: ({ deps, ...context }) =>
    fetchJson("dossiers", { ...deps, limit: pageLength }, by(context)),
  component: page(() => import("./pages/papers-page.tsx"), "PapersPage"),
});
const related = createRoute({
  getParentRoute: () => root,
  path: "/related/$id",
  validateSearch: readRelatedView,
  loaderDeps: ({ search }) => search,
  loader: ({ params: { id }, deps, ...context }) =>
    fetchJson("related", { id, ...deps, limit: pageLength }, by(context)),
  component: page(() => import("./pages/related-page.tsx"), "RelatedPage"),
});
const cases = createRoute({
  getParentRoute: () => root,
  path: "/cases",
  validateSearch: readCasesView,
  loaderDeps: ({ search }) => search,
  loader: ({ deps, ...context }) =>
    fetchJson("cases", { ...deps, limit: casesAbreast }, by(context)),
  component: page(() => import("./pages/cases-page.tsx"), "CasesPage"),
});
const oneCase = createRoute({
  getParentRoute: () => root,
  path: "/case/$id",
  loader: ({ params: { id }, ...context }) => fetchJson("case", { id }, by(context)),
  component: page(() => import("./pages/case-page.tsx"), "CasePage"),
});
const tensions = createRoute({
  getParentRoute: () => root,
  path: "/tensions",
  validateSearch: readTensionsView,
  loaderDeps: ({ search }) => search,
  loader: ({ deps, ...context }) => loadTensions(deps, by(context)),
  component: page(() => import("./pages/tensions-page.tsx"), "TensionsPage"),
});
const tension = createRoute({
  getParentRoute: () => root,
  path: "/tension/$id",
  loader: ({ params: { id }, ...context }) => fetchJson("tension", { id }, by(context)),
  component: page(() => import("./pages/tension-page.tsx"), "TensionPage"),
});
const approval = createRoute({
  getParentRoute: () => root,
  path: "/approval/$id",
  loader: ({ params: { id }, ...context }) => fetchJson("approval", { id }, by(context)),
  component: page(() => import("./pages/approval-page.tsx"), "ApprovalPage"),
});
const trace = createRoute({
  getParentRoute: () => root,
  path: "/trace/$id",
  validateSearch: readTraceView,
  loaderDeps: ({ search: { direction } }) => ({ direction }),
  loader: ({ params: { id }, deps: { direction }, ...context }) =>
    fetchJson("trace", { id, direction }, by(context)),
  component: page(() => import("./pages/trace-page.tsx"), "TracePage"),
});
const about = createRoute({
  getParentRoute: () => root,
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
const dossier = createRoute({
  getParentRoute: () => root,
  path: "/dossier/$id",
  loader: ({ params: { id }, ...context }) => fetchJson("dossier", { id }, by(context)),
  component: page(() => import("./pages/dossier-page.tsx"), "DossierPage"),
});

/** How long pages that were left or pointed at stay as they were fetched, in ms: going back needs no server. */
const keptMs = 30 * 60_000;

/** The explorer's router. Scroll positions are kept for back and forward; a new page begins at its top. */
export const router = createRouter({
  routeTree: root.addChildren([
    home,
    search,
    claim,
    recommendation,
    reference,
    work,
    study,
    statements,
    papers,
    works,
    related,
    topics,
    topic,
    concepts,
    concept,
    cases,
    oneCase,
    tensions,
    tension,
    approval,
    trace,
    about,
    dossier,
  ]),
  scrollRestoration: true,
  // Ids hold colons, and lines an @: readable in the address as they are.
  pathParamsAllowedCharacters: [":", "@"],
  defaultPreload: "intent",
  defaultGcTime: keptMs,
  defaultPreloadGcTime: keptMs,
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
