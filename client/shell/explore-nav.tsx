// Owns the ways to look at the evidence as a whole: one line above each of them that leads to the others.
import { Link, useRouterState, type LinkProps } from "@tanstack/react-router";
import { CollectView } from "../collection/collect-button.tsx";

const views = [
  { name: "Wheel", to: "/explore" },
  { name: "Matrix", to: "/matrix" },
  { name: "Compare", to: "/compare" },
  { name: "Decide", to: "/decide" },
  { name: "Weigh", to: "/weigh" },
  { name: "Places", to: "/places" },
  { name: "Connections", to: "/paths" },
] as const satisfies ({ name: string } & Pick<LinkProps, "to">)[];

/** Whether one of these views is shown now. */
export const useIsExploring = (): boolean =>
  useRouterState({
    select: ({ location: { pathname } }) =>
      pathname.startsWith("/around/") ||
      views.some(({ to }) => pathname === to || pathname.startsWith(`${to}/`)),
  });

/**
 * Whether the page that is shown takes the whole width, so that what stands above it does too. Told by the address, which is known
 * before the page is there: nothing moves when it comes.
 */
export const useIsFullWidth = (): boolean =>
  useRouterState({
    select: ({ location, resolvedLocation }) =>
      ["/explore", "/matrix"].includes((resolvedLocation ?? location).pathname),
  });

/** The line; nothing on any other page. */
export const ExploreNav = ({ isWide }: { isWide: boolean }) => {
  if (!useIsExploring()) return null;
  return (
    <nav className={`explore-nav${isWide ? " is-wide" : ""}`} aria-label="Ways to explore">
      {views.map(({ name, to }) => (
        <Link key={to} to={to}>
          {name}
        </Link>
      ))}
      <CollectView />
    </nav>
  );
};
