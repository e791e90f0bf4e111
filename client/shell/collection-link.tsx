// Owns the way to the reader's collection from every page, with how much is in it; nothing while it is empty.
import { Link } from "@tanstack/react-router";
import { countText, numberText } from "../../model/formats.ts";
import { useCollection } from "../collection/own-collection.ts";

/** "Collection 3". */
export const CollectionLink = () => {
  const count = useCollection().length;
  if (count === 0) return null;
  return (
    <Link to="/collection" search={{}} aria-label={`Collection, ${countText(count, "item")}`}>
      Collection <span className="count">{numberText(count)}</span>
    </Link>
  );
};
