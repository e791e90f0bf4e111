// Owns what of a drawing's words is shown at a scale. Pure.

/** Smallest size in which words are shown, and the sizes of facts and of names at the drawing's own scale, in CSS pixels. */
const sizes = { least: 11, facts: 14.4, names: 16.6 };

/** What of the words can be read at a scale: with the facts, only the names, or nothing but the shapes. */
export const detailAt = (scale: number): "all" | "names" | "shapes" => {
  if (scale * sizes.facts >= sizes.least) return "all";
  return scale * sizes.names >= sizes.least ? "names" : "shapes";
};
