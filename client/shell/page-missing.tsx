// Owns the page for addresses that lead nowhere.
import { Link } from "@tanstack/react-router";
import { PageTitle } from "./page-title.tsx";

/** Says that nothing is here and where to go. `reason` is the server's word where it has one. */
export const PageMissing = ({ reason }: { reason?: string }) => (
  <div className="page narrow">
    <PageTitle tab="Not found">There is nothing at this address.</PageTitle>
    {reason !== undefined && <p className="lead">{reason}</p>}
    <p className="lead">
      Search above for a word of what you expected here, browse the <Link to="/topics">topics</Link>
      , or start from the <Link to="/">home page</Link>.
    </p>
  </div>
);
