// Owns remembering what was made of words: texts use few different ones often.

/** So many words are remembered of each kind; then all are forgotten, and it begins again. */
const maxWords = 100_000;
/** Longer ones, in UTF-16 units, come too seldom. */
const maxLength = 40;

/**
 * Gives what `of` gives, and remembers it: it must not be changed. A cache that knows what was used last costs more than most of
 * what is remembered here, since each word of each text passes through.
 */
export const memoiseWords = <T extends object | string>(
  of: (word: string) => T,
): ((word: string) => T) => {
  const known = new Map<string, T>();
  return (word) => {
    const made = known.get(word);
    if (made !== undefined) return made;
    const fresh = of(word);
    if (word.length > maxLength) return fresh;
    if (known.size === maxWords) known.clear();
    known.set(word, fresh);
    return fresh;
  };
};
