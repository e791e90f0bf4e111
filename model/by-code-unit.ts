// Owns the order of ids and of whatever else must come out alike everywhere.

/** Compares two texts by their code units, which no locale changes: negative when the first comes first. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
