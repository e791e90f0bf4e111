// Owns asking the server for what the reader learns: when the page opens, and again when the reader adds what it does not know of yet.
import { useEffect, useState } from "react";
import type { DeckList } from "../../model/views/questions.ts";
import { useFailure } from "../api/use-failure.ts";
import type { KeptReview } from "./kept-review.ts";
import {
  decksOf,
  fetchPapers,
  fetchWithdrawn,
  otherPapers,
  unlisted,
  withCards,
  type Served,
  type ServedPaper,
} from "./served.ts";

/** What `ask` gives for a key; undefined until it has come. Throws, as it renders, what asking threw. */
const useAnswer = <T>(
  key: string | undefined,
  ask: (key: string, signal: AbortSignal) => Promise<T>,
): T | undefined => {
  const [answer, setAnswer] = useState<{ key: string; is: T }>();
  const fail = useFailure();
  useEffect(() => {
    if (key === undefined) return;
    const controller = new AbortController();
    ask(key, controller.signal)
      .then((is) => {
        setAnswer({ key, is });
      })
      .catch(fail);
    return () => {
      controller.abort();
    };
  }, [key, ask, fail]);
  return answer?.key === key ? answer?.is : undefined;
};

const idsIn = (key: string): string[] => key.split(",").filter((id) => id !== "");

const askPapers = (key: string, signal: AbortSignal): Promise<ServedPaper[]> =>
  fetchPapers(idsIn(key), { signal });
const askWithdrawn = (key: string, signal: AbortSignal): Promise<Set<string>> =>
  fetchWithdrawn(idsIn(key), { signal });

/** What there is for what is kept, beside the paper that the page shows; undefined until it has come. */
export const useServed = (kept: KeptReview | undefined, shown: DeckList): Served | undefined => {
  const first = shown.dossier === undefined ? [] : [{ ...shown, dossier: shown.dossier }];
  const others = useAnswer(
    kept === undefined
      ? undefined
      : otherPapers(
          kept,
          first.map(({ dossier }) => dossier.id),
        ).join(","),
    askPapers,
  );
  const papers = [...first, ...(others ?? [])];
  const listed = decksOf(papers);
  const doubtful = kept === undefined || others === undefined ? undefined : unlisted(kept, listed);
  const withdrawn = useAnswer(doubtful?.map(({ id }) => id).join(","), askWithdrawn);
  if (doubtful === undefined || withdrawn === undefined) return undefined;
  const stillAsked = doubtful.filter(({ id }) => !withdrawn.has(id));
  return {
    papers,
    decks: withCards(listed, stillAsked),
    withdrawn: doubtful.filter(({ id }) => withdrawn.has(id)),
  };
};
