// Owns what differs between a sentence and how it reads instead, word by word. Pure.
import { diffWordsWithSpace } from "diff";

/** A run of words: of both, only of the sentence as it was, or only of what it became. */
export type Words = { readonly text: string; readonly in: "both" | "before" | "after" };

/** The runs of both, in order. */
export const changedWords = (before: string, after: string): readonly Words[] =>
  diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    text: value,
    in: added ? "after" : removed ? "before" : "both",
  }));

/** The longest that a change is stated in words, in characters. */
const longest = 40;

/** A change in a few words: "6 became 4", "not taken away"; undefined where it is more than that. */
export const changeInShort = (before: string, after: string): string | undefined => {
  const words = changedWords(before, after);
  const only = (which: "before" | "after"): string | undefined => {
    const found = words.filter((run) => run.in === which);
    return found.length > 1 ? undefined : (found[0]?.text.trim() ?? "");
  };
  const [was, becomes] = [only("before"), only("after")];
  if (was === undefined || becomes === undefined || was.length + becomes.length > longest)
    return undefined;
  if (was === "") return becomes === "" ? undefined : `“${becomes}” put in`;
  return becomes === "" ? `“${was}” taken away` : `“${was}” became “${becomes}”`;
};
