// Owns what is seen while the first page is being fetched: the outline of a page, so that nothing jumps when it comes, or
// what it waits for when nothing answers.
import { serverOutage } from "../api/server-outage.ts";
import type { Outage } from "../api/outage.ts";
import { PageTitle } from "./page-title.tsx";
import { outageText, useOutage } from "./use-outage.ts";

/** Grey lines where the text will stand. */
export const PagePending = () => {
  const outage = useOutage();
  if (outage !== undefined) return <PageAwaited outage={outage} />;
  return (
    <div className="page pending" role="status">
      <span className="unseen">Loading</span>
      <div className="pending-title" />
      <div className="pending-line" />
      <div className="pending-line" />
      <div className="pending-line short" />
    </div>
  );
};

const PageAwaited = ({ outage }: { outage: Outage }) => (
  <div className="page narrow">
    <PageTitle tab="Not loaded yet">This page is not loaded yet.</PageTitle>
    <div role="status">
      <p className="lead">{outageText(outage)}</p>
      <p className="lead">The page will open as soon as it does.</p>
    </div>
    <button type="button" className="button" onClick={serverOutage.tryNow}>
      {outage.isTrying ? "Trying" : "Try now"}
    </button>
  </div>
);
