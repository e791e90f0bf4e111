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

/** The blocks of tokens.css that hold colours, each with its selector. */
export const readColours = async (): Promise<{ selector: string; colours: Colours }[]> => {
  const css = await readFile(path.join(folder, "tokens.css"), "utf8");
  const blocks = css.replace(/\/\*[^]*?\*\//g, "").matchAll(/([^{}]+)\{([^{}]*)\}/g);
  return [...blocks]
    .map(([, selector = "", body = ""]) => ({
      selector: selector.trim().replace(/\s+/g, " "),
      colours: new Map(
        [...body.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(
          ([, name = "", value = ""]) => [name, value] as const,
        ),
      ),
    }))
    .filter(({ colours }) => colours.size > 0);
};
