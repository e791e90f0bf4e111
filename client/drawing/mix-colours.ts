// Owns mixing two colours. Pure.

/** A colour between two that are given as "#rrggbb": `share` of the first. */
export const mixed = (first: string, second: string, share: number): string => {
  const parts = (hex: string): number[] =>
    [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16));
  const [a, b] = [parts(first), parts(second)];
  return `#${a.map((n, i) => hexOf(n * share + (b[i] ?? n) * (1 - share))).join("")}`;
};

const hexOf = (n: number): string => Math.round(n).toString(16).padStart(2, "0");
