// Owns reading the explorer's style sheets for tests: the tokens of both schemes, and what the other sheets use of them.
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

const folder = "client/styles";

/** Colours by the names of their tokens, without the dashes: "#fdfcfa" by `paper`. */
export type Colours = ReadonlyMap<string, string>;

/** Every style sheet: its file name and its text. */
export const readStyles = async (): Promise<{ file: string; css: string }[]> => {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".css")).sort();
  return Promise.all(
    files.map(async (file) => ({ file, css: await readFile(path.join(folder, file), "utf8") })),
  );
};

/** The colours of both schemes, in the order of their declaration. */
export const readColours = async (): Promise<Readonly<Record<"light" | "dark", Colours>>> => {
  const css = await readFile(path.join(folder, "tokens.css"), "utf8");
  const pairs = [
    ...css.matchAll(/--([a-z-]+): var\(--light, (#[0-9a-f]{6})\) var\(--dark, (#[0-9a-f]{6})\);/g),
  ];
  return {
    light: new Map(pairs.map(([, name = "", light = ""]) => [name, light])),
    dark: new Map(pairs.map(([, name = "", , dark = ""]) => [name, dark])),
  };
};
