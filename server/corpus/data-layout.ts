// Owns how paths of a data folder match the kinds of files, and what else may lie there. Reads nothing.
/** Files that may lie anywhere in the data folder for people to read. */
export const ignoredFiles: readonly string[] = ["README.md", "LICENSE.md"];
/** Folders that hold nothing to ingest. */
export const ignoredFolders: readonly string[] = ["schemas"];

/** The names that stand for the stars of `pattern` in `path`, or undefined when it does not match. */
export const matchPath = (pattern: string, path: string): readonly string[] | undefined => {
  const wanted = pattern.split("/");
  const given = path.split("/");
  if (wanted.length !== given.length) return undefined;
  const names: string[] = [];
  for (const [index, part] of wanted.entries()) {
    const own = given[index] ?? "";
    const [before = "", after] = part.split("*");
    if (after === undefined) {
      if (own !== part) return undefined;
    } else {
      if (!own.startsWith(before) || !own.endsWith(after)) return undefined;
      names.push(own.slice(before.length, own.length - after.length));
    }
  }
  return names;
};
