// Owns parts of the home page that a narrow window shows by their headings alone, to be opened: on a phone the page is as short as at a desk.
import type { ReactNode } from "react";
import { useIsPrinted, useIsWide } from "../../drawing/use-is-wide.ts";

/** A part under its heading. Open where the window is wide, and on paper; else behind the heading, with `note` of what it holds beside it. */
export const Folded = ({
  heading,
  note,
  children,
}: {
  heading: ReactNode;
  note?: ReactNode;
  children: ReactNode;
}) => {
  const isWide = useIsWide();
  const isPrinted = useIsPrinted();
  if (isWide || isPrinted) {
    return (
      <>
        {heading}
        {children}
      </>
    );
  }
  return (
    <details className="folded">
      <summary>
        {heading}
        {note !== undefined && <span className="quiet">{note}</span>}
      </summary>
      {children}
    </details>
  );
};
