// Owns writing a bibliography as BibTeX, RIS or CSL-JSON. The one file that knows citation-js, which is loaded when the first file is
// asked for.
import type { Cite, RisValue } from "@citation-js/core";
import type { NodeLink } from "../../model/node-link.ts";
import type { Bibliography } from "../../model/views/bibliography.ts";
import { bibliographyFiles, type BibliographyFormat } from "../../model/bibliography-files.ts";
import { fileNameOf } from "../../model/file-name.ts";
import { localName } from "../../model/local-name.ts";
import { nextSlice } from "../event-loop-slices.ts";
import type { ExportedFile } from "./exported-file.ts";
import { aboutFile, isPaper, itemOf, type ExportedItem } from "./csl-items.ts";

/** Entries that are written in one go: a few milliseconds. */
const atOnce = 10;

const loadCitationJs = async () => {
  // One after the other: together they would hold the loop as long as all of them take.
  const core = await import("@citation-js/core");
  await import("@citation-js/plugin-bibtex");
  await import("@citation-js/plugin-ris");
  const { format } = core.plugins.config.get("@bibtex");
  // In ASCII it drops what it has no command for ("≥"). Its other mode leaves signs of TeX as they are: `texText` escapes them.
  format.asciiOnly = false;
  // Keys of its own making are the same for two papers of one author, year and first word.
  format.useIdAsLabel = true;
  format.checkLabel = false;
  return core;
};
let loaded: ReturnType<typeof loadCitationJs> | undefined;

const texSigns: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** The text with the signs escaped that mean something in TeX. */
const texText = (text: string): string =>
  text.replace(/[\\~^&%$#_{}]/g, (sign) => texSigns[sign] ?? `\\${sign}`);

type Author = NonNullable<ExportedItem["author"]>[number];

const texAuthor = (author: Author): Author =>
  "literal" in author
    ? { literal: texText(author.literal) }
    : {
        family: texText(author.family),
        ...(author.given !== undefined && { given: texText(author.given) }),
      };

/** The item as BibTeX can say it: escaped, a month instead of a day, "others" for authors that are not entered. */
const texItem = (item: ExportedItem, hasOthers: boolean): ExportedItem => {
  const { title, note, author, issued, "container-title": container } = item;
  const parts = issued?.["date-parts"][0].slice(0, 2);
  return {
    ...item,
    ...(isPaper(item) && {
      // BibTeX knows one type of paper in a journal; under the other, citation-js drops the journal. It asks for the journal.
      type: container === undefined ? "document" : "article-journal",
    }),
    ...(title !== undefined && { title: texText(title) }),
    ...(container !== undefined && { "container-title": texText(container) }),
    ...(note !== undefined && { note: texText(note) }),
    ...(author !== undefined && {
      author: [...author.map(texAuthor), ...(hasOthers ? [{ literal: others }] : [])],
    }),
    ...(parts !== undefined && { issued: { "date-parts": [parts] } }),
  };
};

/** Stands for BibTeX's own "others", which citation-js would take for a name. */
const others = "others";

const bibtexOf = async (bibliography: Bibliography): Promise<string> => {
  const items = bibliography.entries.map((entry) =>
    texItem(itemOf(entry), entry.as === "work" && entry.work.csl.authorsIncomplete),
  );
  const about = aboutFile(bibliography.entries, bibliography.isWhole);
  const written = await writeAll(items, (few) => [`${few.format("bibtex").trim()}\n`]);
  return [
    ...about.map((line) => `% ${line}\n`),
    "\n",
    written.join("").replaceAll(` and {${others}}`, " and others"),
  ].join("");
};

/** RIS by its tags: as text, citation-js breaks lines within words and cuts ids. */
const risOf = async ({ entries }: Bibliography): Promise<string> => {
  const items = entries.map(itemOf);
  const records = await writeAll(items, (few) => few.format("ris", { format: "object" }));
  const lines = records.flatMap(({ TY, ...others }, i) => {
    const tags: Record<string, RisValue> = { ...others, ID: items[i]?.id ?? "" };
    return [
      `TY  - ${TY}`,
      ...Object.entries(tags).flatMap(([tag, values]) =>
        [values].flat().map((value) => `${tag}  - ${String(value).replace(/\s+/g, " ")}`),
      ),
      "ER  - ",
    ];
  });
  return lines.map((line) => `${line}\r\n`).join("");
};

/** What is written of all items, a few at a time, so that nobody waits for a long list. */
const writeAll = async <Written>(
  items: readonly ExportedItem[],
  write: (few: Cite) => Written[],
): Promise<Written[]> => {
  loaded ??= loadCitationJs();
  const { Cite } = await loaded;
  const all: Written[] = [];
  for (let i = 0; i < items.length; i += atOnce) {
    const pause = nextSlice();
    if (pause !== undefined) await pause;
    all.push(...write(new Cite(items.slice(i, i + atOnce))));
  }
  return all;
};

const writers: Record<BibliographyFormat, (bibliography: Bibliography) => Promise<string>> = {
  bibtex: bibtexOf,
  ris: risOf,
  "csl-json": ({ entries }) => Promise.resolve(`${JSON.stringify(entries.map(itemOf), null, 2)}\n`),
};

/** What the nodes are together: as the page calls them, by its own name where it is one, "references" of a paper unless called otherwise, else "sources". */
const subjectOf = ({ of }: Bibliography, listName: string | undefined): string => {
  const [only, ...more] = of;
  if (only === undefined || more.length > 0) return listName ?? "sources";
  return only.kind === "dossier" ? (listName ?? "references") : localName(only.id);
};

/** The paper that a node belongs to: the namespace of its id, where that is not the node's kind. Nothing for what papers share. */
const papersOf = ({ id, kind }: NodeLink): string[] => {
  const namespace = id.slice(0, id.indexOf(":"));
  if (namespace !== kind) return [namespace];
  return kind === "dossier" ? [localName(id)] : [];
};

/** The one paper whose statements or references the nodes are, or lead to; undefined where there are several, or none. */
const paperOf = ({ of, entries }: Bibliography): string | undefined => {
  const references = entries.flatMap(({ citing }) => [citing].flat());
  const [paper, ...others] = new Set(
    [...of, ...references.map(({ reference }) => reference)].flatMap(papersOf),
  );
  return others.length === 0 ? paper : undefined;
};

/** The bibliography as a file of a format. `listName` is what the list of its nodes, or of a paper's, is called. */
export const bibliographyFile = async (
  bibliography: Bibliography,
  format: BibliographyFormat,
  listName?: string,
): Promise<ExportedFile & { body: string }> => {
  const { extension, type } = bibliographyFiles[format];
  const parts = [paperOf(bibliography), subjectOf(bibliography, listName)];
  const name = fileNameOf(parts.filter((part) => part !== undefined).join("-"));
  return { name: `${name}.${extension}`, type, body: await writers[format](bibliography) };
};
