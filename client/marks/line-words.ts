// Owns what the lines between nodes mean, in words: the same beside every drawing and in the pictures that leave them.

/** By how a line is drawn; `loud` has a bar across it. */
export const lineWords = {
  solid: "direct",
  dashed: "indirect, inferred or not known",
  dotted: "not cited",
  loud: "disputes or contradicts",
} as const;
