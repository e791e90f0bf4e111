// Owns a page's one h1: it names the tab and takes the focus after a navigation, so that a screen reader says where one is.
import { useEffect, useRef, type ReactNode } from "react";
import { useRouterState } from "@tanstack/react-router";

/** The page whose heading was drawn last: arriving at the site leaves the focus where the browser puts it. */
let lastPathname: string | undefined;

/** The heading of a page. `tab` is what the tab says before the site's name; absent on the home page. */
export const PageTitle = ({
  tab,
  className,
  children,
}: {
  tab?: string;
  className?: string;
  children: ReactNode;
}) => {
  const heading = useRef<HTMLHeadingElement>(null);
  // The location changes before its page is drawn; the resolved one does not.
  const pathname = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  useEffect(() => {
    if (pathname === undefined) return;
    const isNavigation = lastPathname !== undefined && lastPathname !== pathname;
    if (isNavigation) heading.current?.focus({ preventScroll: true });
    lastPathname = pathname;
  }, [pathname]);
  return (
    <>
      <title>{tab === undefined ? "Claimtrail" : `${tab} · Claimtrail`}</title>
      <h1 ref={heading} tabIndex={-1} className={className}>
        {children}
      </h1>
    </>
  );
};
