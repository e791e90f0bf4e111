// Owns the line that leads from one way of learning to the others.
import { Link, useRouterState } from "@tanstack/react-router";

const ways = [
  { name: "Questions", to: "/learn" },
  { name: "Misquotation clinic", to: "/learn/clinic" },
  { name: "Appraisal", to: "/learn/appraise" },
  { name: "Review", to: "/learn/review" },
  { name: "Tours", to: "/tours" },
  { name: "Glossary", to: "/glossary" },
] as const;

/** Whether one of these ways is shown now. */
export const useIsLearning = (): boolean =>
  useRouterState({
    select: ({ location: { pathname } }) =>
      ways.some(({ to }) => pathname === to || pathname.startsWith(`${to}/`)),
  });

/** The line. */
export const LearnNav = () => (
  <nav className="explore-nav" aria-label="Ways to learn">
    {ways.map(({ name, to }) => (
      <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }}>
        {name}
      </Link>
    ))}
  </nav>
);
