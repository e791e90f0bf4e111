// Owns colours that are given as "#rrggbb": their parts, and mixing two. Pure.

/** Red, green and blue of a colour, each from 0 to 255. */
export const partsOf = (colour: string): [red: number, green: number, blue: number] => {
  const part = (at: number): number => Number.parseInt(colour.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
};

/** A colour between two: `share` of the first. */
export const mixed = (first: string, second: string, share: number): string => {
  const [a, b] = [partsOf(first), partsOf(second)];
  return `#${a.map((n, i) => hexOf(n * share + (b[i] ?? n) * (1 - share))).join("")}`;
};

const hexOf = (n: number): string => Math.round(n).toString(16).padStart(2, "0");
