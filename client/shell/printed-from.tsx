// Owns the line at the end of a printed page that says where it is from: on paper no address can be looked up any more.
import { useRouterState } from "@tanstack/react-router";
import { dateText } from "../../model/formats.ts";
import { ownLicence } from "../drawing/drawing-notes.ts";

/** Longer addresses, of collections and views, are no help on paper: then only the page is named. */
const longestAddress = 160;

/** Where and when the page was printed, and under which licence its data are; not shown on a screen. */
export const PrintedFrom = () => {
  const { pathname, href } = useRouterState({ select: ({ location }) => location });
  const path = href.length > longestAddress ? pathname : href;
  return (
    <p className="on-paper">
      {window.location.origin + path}, as of {dateText(new Date())}. {ownLicence}
    </p>
  );
};
