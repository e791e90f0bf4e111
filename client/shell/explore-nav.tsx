// Owns the ways to look at the evidence as a whole: one line above each of them that leads to the others.
import { Link, useRouterState, type LinkProps } from "@tanstack/react-router";
import { useIsWide } from "../drawing/use-is-wide.ts";
import { CollectView } from "../collection/collect-button.tsx";
import { useIsOffered } from "./offered-pages.ts";

const views = [
  { name: "Wheel", to: "/explore" },
  { name: "Matrix", to: "/matrix" },
  { name: "Compare", to: "/compare" },
  { name: "Decide", to: "/decide" },
  { name: "Weigh", to: "/weigh" },
  { name: "Places", to: "/places" },
  { name: "Connections", to: "/paths" },
] as const satisfies ({ name: string } & Pick<LinkProps, "to">)[];

const isAt = (pathname: string, to: string): boolean =>
  pathname === to || pathname.startsWith(`${to}/`);

/** Whether one of these views is shown now. */
export const useIsExploring = (): boolean =>
  useRouterState({
    select: ({ location: { pathname } }) =>
      pathname.startsWith("/around/") || views.some(({ to }) => isAt(pathname, to)),
  });

/** The line; nothing on any other page. A phone has no room for all of it: it names the view that is shown, and opens. */
export const ExploreNav = () => {
  const isExploring = useIsExploring();
  const isOffered = useIsOffered();
  const hasRoom = useIsWide();
  const pathname = useRouterState({ select: ({ location }) => location.pathname });
  if (!isExploring) return null;
  const here = views.find(({ to }) => isAt(pathname, to));
  const links = views
    .filter(({ to }) => isOffered(to))
    .map(({ name, to }) => (
      <Link key={to} to={to}>
        {name}
      </Link>
    ));
  return (
    <nav className="explore-nav" aria-label="Ways to explore">
      {hasRoom ? (
        links
      ) : (
        // Another page is shown with its ways closed again.
        <details key={pathname}>
          <summary>{here?.name ?? "Explore"}</summary>
          {links}
        </details>
      )}
      <CollectView />
    </nav>
  );
};
