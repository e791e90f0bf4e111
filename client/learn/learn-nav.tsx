// Owns the line that leads from one way of learning to the others.
import { Link, useRouterState } from "@tanstack/react-router";
import { useState } from "react";
import { useIsOffered } from "../shell/offered-pages.ts";
import { drawSeed } from "./run.ts";

const ways = [
  { name: "Questions", to: "/learn" },
  { name: "Misquotation clinic", to: "/learn/clinic", isDrawn: true },
  { name: "Appraisal", to: "/learn/appraise", isDrawn: true },
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

/** The line. What is drawn is drawn anew each time that it is come to. */
export const LearnNav = () => {
  const [seed] = useState(() => drawSeed());
  const isOffered = useIsOffered();
  return (
    <nav className="explore-nav" aria-label="Ways to learn">
      {ways
        .filter(({ to }) => isOffered(to))
        .map((way) => (
          <Link
            key={way.to}
            to={way.to}
            search={"isDrawn" in way ? { seed } : {}}
            activeOptions={{ exact: true, includeSearch: false }}
          >
            {way.name}
          </Link>
        ))}
    </nav>
  );
};
