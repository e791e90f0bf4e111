// Owns which entries a page of a collection shows: those that its address brings, or the reader's own.
import { useRouterState } from "@tanstack/react-router";
import { useMemo } from "react";
import { parseNotes, type CollectionView } from "../address.ts";
import { useCollection } from "./own-collection.ts";

/** Ids in their order, the notes on them, and whether they are the reader's own. */
export type Asked = {
  isOwn: boolean;
  ids: readonly string[];
  notes: ReadonlyMap<string, string>;
};

/** What the address asks for; the reader's own collection where it names none. */
export const useAsked = ({ ids: given }: CollectionView): Asked => {
  const hash = useRouterState({ select: ({ location }) => location.hash });
  const own = useCollection();
  return useMemo(() => {
    if (given === undefined) {
      return {
        isOwn: true,
        ids: own.map(({ id }) => id),
        notes: new Map(
          own.flatMap(({ id, note }) => (note === undefined ? [] : [[id, note] as const])),
        ),
      };
    }
    const ids = new Set(given.split(",").filter((id) => id !== ""));
    return { isOwn: false, ids: [...ids], notes: parseNotes(hash) };
  }, [given, own, hash]);
};
