// Owns showing that the page asked for is on its way while the present one stays.
import { useAwaited, useOutage } from "./use-outage.ts";

/** A thin line along the upper edge, after a moment. Not while nothing answers: the notice says that then. */
export const ProgressLine = () => {
  const awaited = useAwaited();
  const outage = useOutage();
  if (awaited === undefined || outage !== undefined) return null;
  return <div className="progress-line" role="progressbar" aria-label="Loading the page" />;
};
