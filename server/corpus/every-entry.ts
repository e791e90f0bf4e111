// Owns going over every entry of a corpus, whatever its list: for rules that hold for all of them.
import { DossierFile } from "../../model/kinds/dossier-files.ts";
import {
  fileKinds,
  listNames,
  plainLists,
  reviewedLists,
  sharedLists,
  type EntryList,
  type FileKind,
  type SharedList,
} from "../../model/kinds/file-kinds.ts";
import type { Corpus, DossierEntries, Entry } from "./corpus.ts";

/** An entry with the list it belongs to. */
export interface ListedEntry {
  readonly list: EntryList;
  readonly entry: Entry<unknown>;
  /** The dossier whose file holds it; absent for what all dossiers share. */
  readonly dossier?: DossierEntries;
  /** Keys of the entry whose values are entries of other lists, and are met as such. */
  readonly lists: readonly string[];
}

const dossierFile: EntryList = { entry: DossierFile, word: "dossier", key: "id" };

/** Every entry, list by list: what is shared, then dossier by dossier; within a list in the order of the corpus. */
export const everyEntry = (corpus: Corpus): readonly ListedEntry[] => {
  const folders = new Map(corpus.dossiers.map((dossier) => [dossier.folder, dossier]));
  return [
    ...listNames(sharedLists).flatMap((name) => {
      const lists = listsWithin(name);
      return corpus[name].map((entry): ListedEntry => {
        const dossier = entry.owner?.kind === "dossier" ? folders.get(entry.owner.id) : undefined;
        const listed = { list: sharedLists[name], entry, lists };
        return dossier === undefined ? listed : { ...listed, dossier };
      });
    }),
    ...corpus.dossiers.flatMap((dossier) => [
      { list: dossierFile, entry: dossier.dossier, dossier, lists: [] },
      ...listNames(reviewedLists).flatMap((name) =>
        dossier[name].map((entry) => ({ list: reviewedLists[name], entry, dossier, lists: [] })),
      ),
      ...listNames(plainLists).flatMap((name) =>
        dossier[name].map((entry) => ({ list: plainLists[name], entry, dossier, lists: [] })),
      ),
    ]),
  ];
};

/** Lists that a file holds beside being an entry of `name` itself. */
const listsWithin = (name: SharedList): readonly string[] => {
  const kinds: readonly FileKind[] = Object.values(fileKinds);
  return kinds.filter(({ entryOf }) => entryOf === name).flatMap(({ lists }) => lists);
};
