// Owns searching as one types: asks the server after a pause, gives up what is no longer wanted, offers questions that are answered
// here, and leads to a hit or to the page with all of them.
import { useState, type RefObject } from "react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { hasPage, routeOf } from "../marks/node-link.tsx";
import { choicesAmong, type Choice } from "../search-groups.ts";
import { useHits } from "./use-hits.ts";
import { outageText, useOutage } from "./use-outage.ts";

/** The words in `field`, those that the page was asked for at first, and what they find. */
export const useSearching = (field: RefObject<HTMLInputElement | null>) => {
  const navigate = useNavigate();
  const asked = useSearch({ strict: false, select: (search) => search.q ?? "" });
  const outage = useOutage();
  const [words, setWords] = useState(asked);
  const [lastAsked, setLastAsked] = useState(asked);
  // Whether a question was asked and nothing typed since: hits that come late do not open over its answer.
  const [isAsking, setIsAsking] = useState(false);
  if (asked !== lastAsked) {
    setLastAsked(asked);
    setWords(asked);
  }

  const q = words.trim().slice(0, 200);
  const found = useHits(q);
  const isBehind = found?.q !== q;
  // Hits of other words stay only as long as the right ones are on their way.
  const isShown = q !== "" && !isAsking && !(isBehind && outage !== undefined);
  return {
    words,
    /** What can be chosen now. */
    groups: isShown && found !== undefined ? choicesAmong(found.items, q) : [],
    /** Whether the list stands there without anything to choose, saying what is `empty` about it. */
    canBeEmpty: q !== "" && !isAsking,
    empty:
      found !== undefined && !isBehind
        ? "Nothing here answers this. Enter shows what comes nearest."
        : outage === undefined
          ? "Searching"
          : `${outageText(outage)} The search goes on when it does.`,
    type: (typed: string): void => {
      setIsAsking(false);
      setWords(typed);
    },
    /** Goes to the page with all hits; nothing without words. */
    askAll: (): void => {
      if (q === "") return;
      setIsAsking(true);
      field.current?.blur();
      void navigate({ to: "/search", search: { q } });
    },
    choose: (choice: Choice): void => {
      field.current?.blur();
      if (choice.how === "ask") {
        setIsAsking(true);
        setWords(choice.question);
        void navigate({ to: "/search", search: { q: choice.question } });
        return;
      }
      const { hit } = choice;
      setWords("");
      if (choice.how === "show") {
        void navigate({ to: "/places", search: { dossier: choice.place.dossier.id, at: hit.id } });
      } else if (hasPage(hit.kind)) {
        void navigate({ to: routeOf(hit.kind), params: { id: hit.id }, hash: hit.branch ?? "" });
      }
    },
  };
};
