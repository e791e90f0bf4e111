// Owns how many hits of a search are given by rank: the server keeps to it, and pages promise no more.

/** Hits are given by rank up to this one; who looks further is better served by another word. */
export const mostRanked = 200;
