// Owns the quiet ways on from a node's page: to its neighbourhood, and into the reader's collection.
import { Link } from "@tanstack/react-router";
import { CollectButton } from "../collection/collect-button.tsx";

/** "Neighbourhood" and "Collect". */
export const AroundLink = ({ id }: { id: string }) => (
  <>
    <Link to="/around/$id" params={{ id }} className="around-link">
      Neighbourhood
    </Link>{" "}
    <CollectButton id={id} />
  </>
);

/** The same in a line of its own, on pages without another way on at their top. */
export const AroundLine = ({ id }: { id: string }) => (
  <p className="around-line-link">
    <AroundLink id={id} />
  </p>
);
