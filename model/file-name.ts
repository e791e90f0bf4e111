// Owns what files are called. Pure.

/** Characters of a file's name at most, its ending aside. */
export const longestFileName = 50;

/** Letters that are no base letter with a mark, as they are written without it. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  ø: "o",
  œ: "oe",
  ł: "l",
  α: "alpha",
  β: "beta",
};

/** A text as a file's name, in ASCII and short: "Surgical résection, part 2" as "surgical-resection-part-2". Empty where it has no letter or digit. */
export const fileNameOf = (text: string): string => {
  const name = text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[ßæøœłαβ]/g, (letter) => plainLetters[letter] ?? "")
    .replace(/\p{M}|['’]/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  if (name.length <= longestFileName) return name;
  // A word that is not whole is left out, unless it is the only one.
  return name
    .slice(0, longestFileName + 1)
    .replace(/-[^-]*$/, "")
    .slice(0, longestFileName);
};
