// Owns a page's one h1: it names the tab and takes the focus after a navigation, so that a screen reader says where one is.
import { useEffect, useRef, type ReactNode } from "react";
import { useRouterState } from "@tanstack/react-router";

/** The page whose heading was drawn last: arriving at the site leaves the focus where the browser puts it. */
let lastPage: string | undefined;

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
  // Another part of a list is another page; another view of the same is not.
  const page = useRouterState({
    select: ({ resolvedLocation: at }) =>
      at === undefined ? undefined : `${at.pathname} ${at.search.cursor ?? ""}`,
  });
  useEffect(() => {
    if (page === undefined) return;
    const isNavigation = lastPage !== undefined && lastPage !== page;
    if (isNavigation) heading.current?.focus({ preventScroll: true });
    // Asks Zotero to look for records again: it knows nothing of pages that are drawn without being loaded.
    document.dispatchEvent(new Event("ZoteroItemUpdated", { bubbles: true, cancelable: true }));
    lastPage = page;
  }, [page]);
  return (
    <>
      <title>{tab === undefined ? "Claimtrail" : `${tab} · Claimtrail`}</title>
      <h1 ref={heading} tabIndex={-1} className={className}>
        {children}
      </h1>
    </>
  );
};
