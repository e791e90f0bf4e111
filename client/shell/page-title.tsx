// Owns a page's one h1: it names the tab and takes the focus after a navigation, so that a screen reader says where one is.
import { useEffect, useRef, type ReactNode } from "react";
import { useLocation } from "@tanstack/react-router";

/** True once a first page has been drawn: arriving at the site leaves the focus where the browser puts it. */
let hasArrived = false;

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
  const pathname = useLocation({ select: (location) => location.pathname });
  useEffect(() => {
    if (hasArrived) heading.current?.focus({ preventScroll: true });
    hasArrived = true;
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
