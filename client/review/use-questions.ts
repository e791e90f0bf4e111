// Owns the text of questions by their ids, fetched a few at a time.
import { useEffect, useState } from "react";
import type { Question } from "../../model/views/questions.ts";
import { fetchJson } from "../api/fetch-json.ts";
import { useFailure } from "../api/use-failure.ts";

/** Questions that have come; `undefined` in the place of one that is a question no more. */
export type Questions = ReadonlyMap<string, Question | undefined>;

const atOnce = 10;

/**
 * Questions by their ids. They are asked for when one of the first `needed` has not come yet, and others along with it. Throws, as it
 * renders, what asking threw.
 */
export const useQuestions = (ids: readonly string[], needed = ids.length): Questions => {
  const [known, setKnown] = useState<Questions>(new Map());
  const fail = useFailure();
  const isWanting = ids.slice(0, needed).some((id) => !known.has(id));
  const unknown = isWanting ? ids.filter((id) => !known.has(id)) : [];
  const asked = [...new Set(unknown)].slice(0, atOnce).join(",");
  useEffect(() => {
    if (asked === "") return;
    const controller = new AbortController();
    fetchJson("cards", { ids: asked, limit: atOnce }, { signal: controller.signal })
      .then(({ items, withdrawn }) => {
        setKnown(
          (before) =>
            new Map([
              ...before,
              ...items.map((question) => [question.id, question] as const),
              ...withdrawn.map((gone) => [gone, undefined] as const),
            ]),
        );
      })
      .catch(fail);
    return () => {
      controller.abort();
    };
  }, [asked, fail]);
  return known;
};
