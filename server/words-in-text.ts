// Owns where words of a text begin and end: finding a name as words of its own. Pure.

/** Where the name stands whole, in capitals or not. With the flag "g": for replacing, or for `search`. */
export const wholeName = (name: string): RegExp => {
  const escaped = name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped}(?![\p{L}\p{N}])`, "giu");
};

/** The words of a text, in its order. */
export const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
