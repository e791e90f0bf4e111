// Owns the page of a collection: the reader's own, kept in this browser, or one that an address brings. Both can be compared,
// sent, and carried away.
import { getRouteApi, Link, useRouterState } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { countText } from "../../model/formats.ts";
import type { Collection } from "../../model/views/collection.ts";
import { parseNotes, type CollectionView } from "../address.ts";
import { CollectedItems } from "../collection/collected-items.tsx";
import { collectionCsv, collectionMarkdown } from "../collection/collection-text.ts";
import { withAdded, withNote } from "../collection/entries.ts";
import { change, keep, useCollection } from "../collection/own-collection.ts";
import { SideBySide } from "../collection/side-by-side.tsx";
import { useCollected } from "../collection/use-collected.ts";
import { saveText } from "../download/save-file.ts";
import { PagePending } from "../shell/page-pending.tsx";
import { PageTitle } from "../shell/page-title.tsx";
import { CopyButton } from "../statement/copy-button.tsx";
import "../styles/collection.css";

const route = getRouteApi("/collection");

const idsIn = (view: CollectionView): string[] => [
  ...new Set((view.ids ?? "").split(",").filter((id) => id !== "")),
];

/** The page. */
export const CollectionPage = () => {
  const view = route.useSearch();
  const hash = useRouterState({ select: ({ location }) => location.hash });
  const own = useCollection();
  const isOwn = view.ids === undefined;
  const ids = isOwn ? own.map(({ id }) => id) : idsIn(view);
  const notes = useMemo(
    () =>
      new Map(
        isOwn
          ? own.flatMap(({ id, note }) => (note === undefined ? [] : [[id, note] as const]))
          : parseNotes(hash),
      ),
    [isOwn, own, hash],
  );
  const collection = useCollected(ids);
  const name = isOwn ? "My collection" : "Collection";
  if (ids.length === 0) return <EmptyCollection />;
  if (collection === undefined) return <PagePending />;
  return (
    <article className="page collection">
      <PageTitle tab={name}>{name}</PageTitle>
      <p className="quiet">
        {countText(collection.items.length, "item")}
        {isOwn ? ". Kept in this browser only; a link sends it." : ", not kept in this browser."}
      </p>
      <Ways collection={collection} notes={notes} name={name} isOwn={isOwn} />
      <CollectedItems items={collection.items} notes={notes} isOwn={isOwn} />
      <SideBySide collection={collection} />
    </article>
  );
};

const EmptyCollection = () => (
  <article className="page narrow">
    <PageTitle tab="My collection">My collection</PageTitle>
    <p>Nothing collected yet.</p>
    <p>
      Press <strong>Collect</strong> on a statement, a publication or a study, or select several on
      the <Link to="/explore">evidence wheel</Link>. What you collect can be ordered, annotated,
      compared, sent as a link and saved.
    </p>
  </article>
);

/** The address that brings this collection to somebody else. */
const addressOf = (ids: readonly string[], notes: ReadonlyMap<string, string>): string => {
  const address = new URL("/collection", window.location.origin);
  address.searchParams.set("ids", ids.join(","));
  if (notes.size > 0) address.hash = encodeURIComponent(JSON.stringify(Object.fromEntries(notes)));
  return address.href;
};

/** What can be done with the whole of it. */
const Ways = ({
  collection,
  notes,
  name,
  isOwn,
}: {
  collection: Collection;
  notes: ReadonlyMap<string, string>;
  name: string;
  isOwn: boolean;
}) => {
  const ids = collection.items.map(({ id }) => id);
  const address = addressOf(ids, notes);
  const noted = { collection, notes };
  return (
    <p className="collection-ways">
      <CopyButton text={address}>Copy link</CopyButton>
      <CopyButton text={collectionMarkdown(noted, name, address)}>Copy as text</CopyButton>
      <button
        type="button"
        className="plain-button"
        onClick={() => {
          saveText(collectionMarkdown(noted, name, address), "collection.md", "text/markdown");
        }}
      >
        Markdown
      </button>
      <button
        type="button"
        className="plain-button"
        onClick={() => {
          saveText(collectionCsv(noted), "collection.csv", "text/csv");
        }}
      >
        CSV
      </button>
      {isOwn ? <ClearButton /> : <KeepButton ids={ids} notes={notes} />}
    </p>
  );
};

/** Adds what an address brought to the reader's own collection. */
const KeepButton = ({
  ids,
  notes,
}: {
  ids: readonly string[];
  notes: ReadonlyMap<string, string>;
}) => {
  const own = useCollection();
  const isKept = ids.every((id) => own.some((kept) => kept.id === id));
  if (isKept) return <Link to="/collection">In my collection</Link>;
  return (
    <button
      type="button"
      className="plain-button"
      onClick={() => {
        change((kept) =>
          [...notes].reduce((all, [id, note]) => withNote(all, id, note), withAdded(kept, ids)),
        );
      }}
    >
      Add to my collection
    </button>
  );
};

/** Empties the collection, after asking. */
const ClearButton = () => {
  const own = useCollection();
  const [isAsking, setIsAsking] = useState(false);
  if (!isAsking)
    return (
      <button
        type="button"
        className="plain-button"
        onClick={() => {
          setIsAsking(true);
        }}
      >
        Clear
      </button>
    );
  return (
    <span role="group" aria-label="Clear the collection">
      Remove {countText(own.length, "item")}?{" "}
      <button
        type="button"
        className="plain-button"
        onClick={() => {
          keep([]);
        }}
      >
        Remove all
      </button>{" "}
      <button
        type="button"
        className="plain-button"
        onClick={() => {
          setIsAsking(false);
        }}
      >
        Keep
      </button>
    </span>
  );
};
