// Owns the page of a collection: the reader's own, kept in this browser, or one that an address brings. Both can be compared,
// sent, and carried away.
import { getRouteApi, Link, useRouterState } from "@tanstack/react-router";
import { useState } from "react";
import { countText } from "../../model/formats.ts";
import { CollectedItems } from "../collection/collected-items.tsx";
import { collectionMarkdown } from "../collection/collection-text.ts";
import { withAdded, withNote } from "../collection/entries.ts";
import type { Gathered } from "../collection/gathered.ts";
import { NameField } from "../collection/name-field.tsx";
import { change, keep, useCollection } from "../collection/own-collection.ts";
import { SideBySide } from "../collection/side-by-side.tsx";
import { useAsked } from "../collection/use-asked.ts";
import { useCollected } from "../collection/use-collected.ts";
import { TakeAway } from "../download/take-away.tsx";
import { PagePending } from "../shell/page-pending.tsx";
import { PageTitle } from "../shell/page-title.tsx";
import { CopyButton } from "../statement/copy-button.tsx";
import "../styles/collection.css";

const route = getRouteApi("/collection");

/** The page. */
export const CollectionPage = () => {
  const search = route.useSearch();
  const { isOwn, ids, notes } = useAsked(search);
  const collection = useCollected(ids);
  const usual = isOwn ? "My collection" : "Collection";
  const name = search.name ?? usual;
  if (ids.length === 0) return <EmptyCollection />;
  if (collection === undefined) return <PagePending />;
  return (
    <article className="page collection">
      <PageTitle tab={name}>{name}</PageTitle>
      <p className="quiet">
        {countText(collection.items.length, "item")}
        {isOwn ? ". Kept in this browser only; share it by link." : ", not kept in this browser."}
      </p>
      <div className="narrowing">
        <NameField usual={usual} />
      </div>
      <Ways collection={collection} notes={notes} name={name} given={search.name} isOwn={isOwn} />
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
      Press <strong>Collect</strong> on a statement, a publication, a drawing or a view, or select
      several statements on the <Link to="/explore">evidence wheel</Link>. What you collect can be
      ordered, annotated, compared, sent as a link and saved.
    </p>
  </article>
);

/** The address that brings this collection to somebody else. */
const addressOf = (
  ids: readonly string[],
  notes: ReadonlyMap<string, string>,
  name: string | undefined,
): string => {
  const address = new URL("/collection", window.location.origin);
  address.searchParams.set("ids", ids.join(","));
  if (name !== undefined) address.searchParams.set("name", name);
  if (notes.size > 0) address.hash = encodeURIComponent(JSON.stringify(Object.fromEntries(notes)));
  return address.href;
};

/** What can be done with the whole of it. */
const Ways = ({
  collection,
  notes,
  name,
  given,
  isOwn,
}: {
  collection: Gathered;
  notes: ReadonlyMap<string, string>;
  name: string;
  /** The name that a reader gave it; undefined where none did. */
  given: string | undefined;
  isOwn: boolean;
}) => {
  const ids = collection.items.map(({ id }) => id);
  const address = addressOf(ids, notes, given);
  const hash = useRouterState({ select: ({ location }) => location.hash });
  const handout = isOwn
    ? { search: { name: given } }
    : { search: { ids: ids.join(","), name: given }, hash };
  return (
    <>
      <p className="collection-ways">
        <CopyButton text={address}>Copy link</CopyButton>
        <CopyButton text={collectionMarkdown({ collection, notes }, name, address)}>
          Copy as text
        </CopyButton>
        {isOwn ? <ClearButton /> : <KeepButton ids={ids} notes={notes} />}
      </p>
      <TakeAway ids={ids} name={name} notes={notes} address={address} handout={handout} />
    </>
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
