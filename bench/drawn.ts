// Owns what the rows about drawing ask of the page that draws.

/** What is drawn: the wheel of this name, so many times over, and all links or those of the question that it opens with. */
export type Drawn = { wheel: string; copies: number; links: "all" | "asked" };
