// Owns what surrounds every page: skip link, name, search, ways to browse, theme, what is on its way or does not answer, the
// one-line footer, and the tour that one is on.
import { Link, Outlet } from "@tanstack/react-router";
import { useIsLearning } from "../learn/learn-nav.tsx";
import { CollectionLink } from "./collection-link.tsx";
import { ExploreNav, useIsExploring } from "./explore-nav.tsx";
import { useIsOffered } from "./offered-pages.ts";
import { OutageNotice } from "./outage-notice.tsx";
import { PrintedFrom } from "./printed-from.tsx";
import { ProgressLine } from "./progress-line.tsx";
import { SearchBox } from "./search-box.tsx";
import { ThemeToggle } from "./theme-toggle.tsx";
import { TourPlace } from "./tour-place.tsx";

/** The page frame. The content moves in `main`, which the skip link reaches. */
export const Shell = () => {
  const isExploring = useIsExploring();
  const isLearning = useIsLearning();
  const isOffered = useIsOffered();
  return (
    <>
      <a className="skip" href="#content">
        Skip to content
      </a>
      <header className="masthead">
        <Link to="/" className="masthead-name" activeOptions={{ exact: true }}>
          <img src="/mark.svg" alt="" width="22" height="22" />
          Claimtrail
        </Link>
        <SearchBox />
        <nav aria-label="Browse">
          <Link to="/explore" className={isExploring ? "is-here" : ""}>
            Explore
          </Link>
          <Link to="/topics">Topics</Link>
          {isOffered("/tensions") && <Link to="/tensions">Inconsistencies</Link>}
          {isOffered("/cases") && <Link to="/cases">Cases</Link>}
          <Link to="/learn" className={isLearning ? "is-here" : ""}>
            Learn
          </Link>
          <Link to="/about">About</Link>
          <CollectionLink />
        </nav>
        <ThemeToggle />
        <ProgressLine />
        <OutageNotice />
      </header>
      <main id="content" tabIndex={-1}>
        <ExploreNav />
        <Outlet />
      </main>
      <footer className="colophon">
        <p className="on-screen">Educational use, not medical advice.</p>
        <PrintedFrom />
      </footer>
      <TourPlace />
    </>
  );
};
