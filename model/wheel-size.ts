// Owns how many statements an evidence wheel draws one by one; of more it gives counts, or the beginning.

/** Statements that one wheel draws at most. */
export const drawnUpTo = 800;
