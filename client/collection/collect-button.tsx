// Owns putting what a page is about into the reader's collection, and taking it out again.
import { withAdded } from "./entries.ts";
import { change, useCollection } from "./own-collection.ts";

/** "Collect", or "Collected" for what is in the collection; pressing it again takes it out. */
export const CollectButton = ({ id }: { id: string }) => {
  const isIn = useCollection().some((kept) => kept.id === id);
  return (
    <CollectToggle
      isIn={isIn}
      onPress={() => {
        change((kept) => (isIn ? kept.filter((entry) => entry.id !== id) : withAdded(kept, [id])));
      }}
    />
  );
};

/** The same for whoever knows what is in. */
export const CollectToggle = ({ isIn, onPress }: { isIn: boolean; onPress: () => void }) => (
  <button type="button" className="collect" aria-pressed={isIn} onClick={onPress}>
    <svg viewBox="0 0 16 16" width="13" height="13" aria-hidden="true">
      <path
        d="M4 2.5h8v11l-4-3-4 3z"
        fill={isIn ? "currentColor" : "none"}
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinejoin="round"
      />
    </svg>
    {isIn ? "Collected" : "Collect"}
  </button>
);
