// Owns putting what a page is about into the reader's collection, and taking it out again.
import { useRouterState } from "@tanstack/react-router";
import { parseViewId, viewId, withAdded } from "./entries.ts";
import { change, useCollection } from "./own-collection.ts";

/** "Collect", or "Collected" for what is in the collection; pressing it again takes it out. */
export const CollectButton = ({ id, what }: { id: string; what?: string }) => {
  const isIn = useCollection().some((kept) => kept.id === id);
  return (
    <CollectToggle
      isIn={isIn}
      {...(what !== undefined && { what })}
      onPress={() => {
        change((kept) => (isIn ? kept.filter((entry) => entry.id !== id) : withAdded(kept, [id])));
      }}
    />
  );
};

/** "Collect" for the view that the address names, under the name that its tab has. */
export const CollectView = () => {
  const address = useRouterState({
    select: ({ location }) => location.pathname + location.searchStr,
  });
  const kept = useCollection().find(
    ({ id }) => parseViewId(id)?.address === address.replaceAll(",", "%2C").replaceAll("|", "%7C"),
  );
  return (
    <CollectToggle
      isIn={kept !== undefined}
      what="this view"
      onPress={() => {
        const title = document.title.replace(/ · Claimtrail$/, "");
        change((all) =>
          kept === undefined
            ? withAdded(all, [viewId({ address, title })])
            : all.filter((entry) => entry !== kept),
        );
      }}
    />
  );
};

/** "Collect" for one drawing of a view, by the id of its heading. */
export const CollectDrawing = ({ id, title }: { id: string; title: string }) => {
  const page = useRouterState({ select: ({ location }) => location.pathname + location.searchStr });
  return <CollectButton id={viewId({ address: `${page}#${id}`, title })} what={title} />;
};

/** The same for whoever knows what is in. */
export const CollectToggle = ({
  isIn,
  what,
  onPress,
}: {
  isIn: boolean;
  /** Added for screen readers where the page offers several. */
  what?: string;
  onPress: () => void;
}) => (
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
    {what !== undefined && <span className="unseen"> {what}</span>}
  </button>
);
