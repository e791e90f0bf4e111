// Owns distinguishing questions from search phrases among what readers ask a statement with.

/** Whether a text is a question that can be shown: a search phrase ("pathogenesis understood?") is for being found by, not for being read. */
export const isWholeQuestion = (text: string): boolean => /^\p{Lu}.*\?$/u.test(text);
