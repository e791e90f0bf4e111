// Owns drafting entries of references.yaml, and the works that they name, from what a paper's reference list states. Reads
// and writes no file, and changes nothing that is there.
import type { ReferenceEntry } from "../../model/kinds/dossier-files.ts";
import { WorkFile, type CslItem } from "../../model/kinds/shared-files.ts";
import type { Review } from "../../model/statement.ts";
import type { ListedReference } from "../text/reference-list.ts";
import type { Corpus, DossierEntries } from "./corpus.ts";
import { workLabel } from "./work-label.ts";

/** What can be added to a dossier. */
export interface ReferenceDraft {
  /** Works that are not there yet, in the order of the list. */
  readonly works: readonly WorkFile[];
  /** Entries whose numbers are not there yet, in the order of the list. */
  readonly entries: readonly ReferenceEntry[];
  /** Numbers of the list that references.yaml holds already. */
  readonly held: readonly number[];
  /** Works that were there and are named by a drafted entry. */
  readonly reused: readonly string[];
  /** What a curator has to look at, each in a sentence, by number. */
  readonly notes: readonly string[];
}

/** What a draft is made of. */
export interface DraftInput {
  readonly list: readonly ListedReference[];
  readonly corpus: Pick<Corpus, "works">;
  readonly dossier: DossierEntries;
  /** Ids that no new work may have, beside those of the corpus. */
  readonly taken: Iterable<string>;
  readonly drafted: Review["drafted"];
}

/** Drafts whatever the list states and the data do not hold yet. */
export const draftReferences = (input: DraftInput): ReferenceDraft => {
  const { list, dossier, drafted } = input;
  const here = new Set(dossier.references.map(({ value }) => value.marker));
  const { references: count } = dossier.dossier.value;
  const library = openLibrary(input);
  const entries: ReferenceEntry[] = [];
  const reused = new Set<string>();
  const markers = new Map<string, number>();
  const held: number[] = [];
  const notes: string[] = [];
  for (const [number, listed] of byNumber(list)) {
    if (here.has(number)) {
      held.push(number);
      continue;
    }
    if (number > count) {
      notes.push(
        `${number}: left out, since dossier.yaml counts ${count} references. ${shortened(listed)}`,
      );
      continue;
    }
    const found = identify(listed, library, drafted);
    if ("work" in found) {
      if (!found.isNew) reused.add(found.work);
      notes.push(...found.notes.map((note) => `${number}: ${note}`));
      const other = markers.get(found.work);
      if (other !== undefined) notes.push(`${number}: the same work as ${other}, ${found.work}.`);
      markers.set(found.work, number);
      entries.push({
        marker: number,
        work: found.work,
        basis: "confirmed",
        confidence: "high",
        reason: "It stands so in the reference list.",
        alternatives: [],
      });
    } else {
      notes.push(`${number}: unidentified. ${found.reason}`);
      entries.push({ marker: number, basis: "unidentified", ...found, alternatives: [] });
    }
  }
  const known = new Set([...here, ...list.map(({ number }) => number)]);
  const lacking = Array.from({ length: count }, (_, i) => i + 1).filter((n) => !known.has(n));
  if (lacking.length > 0) {
    notes.push(`${lacking.join(", ")}: counted by dossier.yaml, but not in the source's list.`);
  }
  const works = library.added();
  const isAdded = new Set(works.map(({ id }) => id));
  return { works, entries, held, reused: [...reused].filter((id) => !isAdded.has(id)), notes };
};

const byNumber = (
  list: readonly ListedReference[],
): ReadonlyMap<number, readonly ListedReference[]> => {
  const groups = new Map<number, ListedReference[]>();
  for (const reference of list) {
    groups.set(reference.number, [...(groups.get(reference.number) ?? []), reference]);
  }
  return groups;
};

/** Longer entries are cut: whoever looks for the rest has the paper. */
const longestText = 400;

const shortened = (listed: readonly ListedReference[]): string => {
  const text = listed.map((reference) => reference.text).join(" / ");
  if (text === "") return "The list states nothing.";
  return `The list states: ${text.length > longestText ? `${text.slice(0, longestText).trim()} …` : text}`;
};

type Unidentified = { readonly reason: string; readonly wouldIdentify: string };
type Identified = {
  readonly work: string;
  readonly isNew: boolean;
  readonly notes: readonly string[];
};

const identify = (
  listed: readonly ListedReference[],
  library: Library,
  drafted: Review["drafted"],
): Identified | Unidentified => {
  const [reference] = listed;
  const states = shortened(listed);
  if (listed.length > 1) {
    return {
      reason: `The source has ${listed.length} entries of this number. ${states}`,
      wouldIdentify: "The reference list as it is printed.",
    };
  }
  if (reference?.csl === undefined) {
    return (reference?.works ?? 0) > 1
      ? {
          reason: `The list has more than one work under this number. ${states}`,
          wouldIdentify: "Which of them the paper means where it cites the number.",
        }
      : {
          reason: `The list's markup sets no title apart. ${states}`,
          wouldIdentify: "A work written by hand from what the list states.",
        };
  }
  return library.find(reference.csl, states) ?? library.add(reference.csl, drafted, states);
};

/** The works that are there, and those that are added while a list is gone through. */
interface Library {
  /** The work that has an identifier of this one's, or is stated the same in every field. */
  readonly find: (csl: CslItem, states: string) => Identified | Unidentified | undefined;
  readonly add: (
    csl: CslItem,
    drafted: Review["drafted"],
    states: string,
  ) => Identified | Unidentified;
  readonly added: () => readonly WorkFile[];
}

const identifiers = ["DOI", "PMID", "PMCID"] as const;

const openLibrary = ({ corpus, dossier, taken: others }: DraftInput): Library => {
  const works = new Map(corpus.works.map(({ value }) => [value.id, value]));
  const paper = works.get(dossier.dossier.value.work);
  const taken = new Set([...works.keys(), ...others]);
  const owners = new Map<string, string>();
  const titles = new Map<string, string>();
  const added: WorkFile[] = [];
  const enter = ({ id, csl }: WorkFile): void => {
    for (const key of [...keysOf(csl), sameness(csl)]) {
      if (!owners.has(key)) owners.set(key, id);
    }
    titles.set(plain(csl.title), id);
  };
  for (const { value } of corpus.works) enter(value);
  return {
    find: (csl, states) => {
      const found = new Set(keysOf(csl).flatMap((key) => owners.get(key) ?? []));
      const [id = owners.get(sameness(csl)), another] = found;
      if (another !== undefined) {
        return {
          reason: `Its identifiers are those of ${[...found].join(" and ")}. ${states}`,
          wouldIdentify: "The DOI and the PMID of one work.",
        };
      }
      if (id === undefined) return undefined;
      const held = works.get(id)?.csl;
      const differing = identifiers.filter(
        (key) => held?.[key] !== undefined && csl[key] !== undefined && !isSame(held, csl, key),
      );
      if (differing.length > 0) {
        const other = differing.map((key) => `another ${key}`).join(" and ");
        return {
          reason: `One of its identifiers is that of ${id}, which has ${other}. ${states}`,
          wouldIdentify: "The DOI and the PMID of one work.",
        };
      }
      return { work: id, isNew: false, notes: [] };
    },
    add: (csl, drafted, states) => {
      const like = titles.get(plain(csl.title));
      const id = freeId(csl, dossier.folder, taken);
      const work = WorkFile.safeParse({
        id,
        csl,
        record: {
          depth: "secondary-page",
          what: `reference list of ${paper === undefined ? dossier.folder : workLabel(paper.csl)}`,
        },
        review: { drafted },
      });
      // U+FFFD stands where characters were lost.
      if (!work.success || JSON.stringify(csl).includes("\ufffd")) {
        return {
          reason: `What the list states makes no work. ${states}`,
          wouldIdentify: "A work written by hand from what the list states.",
        };
      }
      taken.add(id);
      works.set(id, work.data);
      added.push(work.data);
      enter(work.data);
      const notes =
        like === undefined
          ? []
          : [`${like} has the title of ${id}: keep one of them if they are the same work.`];
      return { work: id, isNew: true, notes };
    },
    added: () => added,
  };
};

const isSame = (a: CslItem, b: CslItem, key: (typeof identifiers)[number]): boolean =>
  a[key]?.toLowerCase() === b[key]?.toLowerCase();

const keysOf = (csl: CslItem): readonly string[] =>
  identifiers.flatMap((key) => {
    const value = csl[key];
    return value === undefined ? [] : [`${key} ${value.toLowerCase()}`];
  });

const sameness = (csl: CslItem): string =>
  JSON.stringify(Object.entries(csl).sort(([a], [b]) => (a < b ? -1 : 1)));

const plain = (text: string): string => slugOf(text, Infinity);

/** `<family>-<year>`, then with -b, -c …; what is not stated is left out, and without an author the title's words stand first. */
const freeId = (csl: CslItem, dossier: string, taken: ReadonlySet<string>): string => {
  const [author] = csl.author;
  const name =
    author === undefined ? csl.title : "family" in author ? author.family : author.literal;
  const parts = [slugOf(name, 4), csl.issued?.slice(0, 4) ?? ""].filter((part) => part !== "");
  const base =
    slugOf(name, 4) === "" ? [dossier, "reference", ...parts].join("-") : parts.join("-");
  for (let index = 0; ; index += 1) {
    const id = index === 0 ? base : `${base}-${letters(index)}`;
    if (!taken.has(id)) return id;
  }
};

/** 1 is "b", 25 "z", 26 "ba". */
const letters = (index: number): string =>
  (index >= 26 ? letters(Math.floor(index / 26)) : "") + String.fromCharCode(97 + (index % 26));

/** Letters that are no accented form of an ASCII one. */
const asciiOf: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

const slugOf = (text: string, words: number): string =>
  text
    .toLowerCase()
    .normalize("NFKD")
    .replaceAll(/[\p{M}'’]/gu, "")
    .replaceAll(/[ßæœøłđðþı]/gu, (letter) => asciiOf[letter] ?? "")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "")
    .slice(0, words)
    .join("-");
