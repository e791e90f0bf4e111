// Owns the addresses of the explorer: which page answers each, and what it needs before it is drawn. Pages are loaded when
// first needed. Whatever changes what is seen stands in the address.
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from "@tanstack/react-router";
import { fetchJson } from "./api/fetch-json.ts";
import { readSearchWords, readTraceView } from "./address.ts";
import { PageFailed } from "./shell/page-failed.tsx";
import { PageMissing } from "./shell/page-missing.tsx";
import { PagePending } from "./shell/page-pending.tsx";
import { Shell } from "./shell/shell.tsx";

const root = createRootRoute({ component: Shell, notFoundComponent: () => <PageMissing /> });

const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  loader: ({ abortController: { signal } }) => fetchJson({ endpoint: "overview", signal }),
  component: lazyRouteComponent(() => import("./pages/home-page.tsx"), "HomePage"),
});
const search = createRoute({
  getParentRoute: () => root,
  path: "/search",
  validateSearch: readSearchWords,
  loaderDeps: ({ search: { q } }) => ({ q }),
  loader: ({ deps: { q }, abortController: { signal } }) =>
    q === undefined
      ? undefined
      : fetchJson({ endpoint: "search", query: { q, limit: 50 }, signal }),
  component: lazyRouteComponent(() => import("./pages/search-page.tsx"), "SearchPage"),
});
const claim = createRoute({
  getParentRoute: () => root,
  path: "/claim/$id",
  loader: async ({ params: { id }, abortController: { signal } }) => {
    const [detail, health] = await Promise.all([
      fetchJson({ endpoint: "claim", id, signal }),
      fetchJson({ endpoint: "health", signal }),
    ]);
    return { detail, health };
  },
  component: lazyRouteComponent(() => import("./pages/claim-page.tsx"), "ClaimPage"),
});
const recommendation = createRoute({
  getParentRoute: () => root,
  path: "/recommendation/$id",
  loader: async ({ params: { id }, abortController: { signal } }) => {
    const [detail, health] = await Promise.all([
      fetchJson({ endpoint: "recommendation", id, signal }),
      fetchJson({ endpoint: "health", signal }),
    ]);
    return { detail, health };
  },
  component: lazyRouteComponent(
    () => import("./pages/recommendation-page.tsx"),
    "RecommendationPage",
  ),
});
const reference = createRoute({
  getParentRoute: () => root,
  path: "/reference/$id",
  loader: ({ params: { id }, abortController: { signal } }) =>
    fetchJson({ endpoint: "reference", id, signal }),
  component: lazyRouteComponent(() => import("./pages/reference-page.tsx"), "ReferencePage"),
});
const work = createRoute({
  getParentRoute: () => root,
  path: "/work/$id",
  loader: ({ params: { id }, abortController: { signal } }) =>
    fetchJson({ endpoint: "work", id, signal }),
  component: lazyRouteComponent(() => import("./pages/work-page.tsx"), "WorkPage"),
});
const study = createRoute({
  getParentRoute: () => root,
  path: "/study/$id",
  loader: ({ params: { id }, abortController: { signal } }) =>
    fetchJson({ endpoint: "study", id, signal }),
  component: lazyRouteComponent(() => import("./pages/study-page.tsx"), "StudyPage"),
});
const topics = createRoute({
  getParentRoute: () => root,
  path: "/topics",
  loader: ({ abortController: { signal } }) => fetchJson({ endpoint: "topics", signal }),
  component: lazyRouteComponent(() => import("./pages/topics-page.tsx"), "TopicsPage"),
});
const topic = createRoute({
  getParentRoute: () => root,
  path: "/topic/$id",
  loader: ({ params: { id }, abortController: { signal } }) =>
    fetchJson({ endpoint: "topic", id, signal }),
  component: lazyRouteComponent(() => import("./pages/topic-page.tsx"), "TopicPage"),
});
const concept = createRoute({
  getParentRoute: () => root,
  path: "/concept/$id",
  loader: ({ params: { id }, abortController: { signal } }) =>
    fetchJson({ endpoint: "concept", id, signal }),
  component: lazyRouteComponent(() => import("./pages/concept-page.tsx"), "ConceptPage"),
});
const cases = createRoute({
  getParentRoute: () => root,
  path: "/cases",
  loader: ({ abortController: { signal } }) =>
    fetchJson({ endpoint: "cases", query: { limit: 200 }, signal }),
  component: lazyRouteComponent(() => import("./pages/cases-page.tsx"), "CasesPage"),
});
const oneCase = createRoute({
  getParentRoute: () => root,
  path: "/case/$id",
  loader: ({ params: { id }, abortController: { signal } }) =>
    fetchJson({ endpoint: "case", id, signal }),
  component: lazyRouteComponent(() => import("./pages/case-page.tsx"), "CasePage"),
});
const tensions = createRoute({
  getParentRoute: () => root,
  path: "/tensions",
  loader: ({ abortController: { signal } }) =>
    fetchJson({ endpoint: "tensions", query: { limit: 200 }, signal }),
  component: lazyRouteComponent(() => import("./pages/tensions-page.tsx"), "TensionsPage"),
});
const tension = createRoute({
  getParentRoute: () => root,
  path: "/tension/$id",
  loader: ({ params: { id }, abortController: { signal } }) =>
    fetchJson({ endpoint: "tension", id, signal }),
  component: lazyRouteComponent(() => import("./pages/tension-page.tsx"), "TensionPage"),
});
const approval = createRoute({
  getParentRoute: () => root,
  path: "/approval/$id",
  loader: ({ params: { id }, abortController: { signal } }) =>
    fetchJson({ endpoint: "approval", id, signal }),
  component: lazyRouteComponent(() => import("./pages/approval-page.tsx"), "ApprovalPage"),
});
const trace = createRoute({
  getParentRoute: () => root,
  path: "/trace/$id",
  validateSearch: readTraceView,
  loaderDeps: ({ search: { direction } }) => ({ direction }),
  loader: ({ params: { id }, deps: { direction }, abortController: { signal } }) =>
    fetchJson({
      endpoint: "trace",
      id,
      query: { limit: 2000, ...(direction === undefined ? {} : { direction }) },
      signal,
    }),
  component: lazyRouteComponent(() => import("./pages/trace-page.tsx"), "TracePage"),
});
const about = createRoute({
  getParentRoute: () => root,
  path: "/about",
  loader: async ({ abortController: { signal } }) => {
    const [dossiers, health] = await Promise.all([
      fetchJson({ endpoint: "dossiers", query: { limit: 200 }, signal }),
      fetchJson({ endpoint: "health", signal }),
    ]);
    return { dossiers, health };
  },
  component: lazyRouteComponent(() => import("./pages/about-page.tsx"), "AboutPage"),
});
const dossier = createRoute({
  getParentRoute: () => root,
  path: "/dossier/$id",
  loader: ({ params: { id }, abortController: { signal } }) =>
    fetchJson({ endpoint: "dossier", id, signal }),
  component: lazyRouteComponent(() => import("./pages/dossier-page.tsx"), "DossierPage"),
});

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
    topics,
    topic,
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
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 300,
  defaultPendingMinMs: 300,
  defaultPendingComponent: PagePending,
  defaultErrorComponent: PageFailed,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
