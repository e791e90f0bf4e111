// Owns finding every place in the data where one entry names another, along the schemas that say what is a name. Judges
// nothing: rules decide what that means.
import { fieldIn } from "../../model/unknown-value.ts";
import { namedIn, type NamedThing, type Naming } from "../../model/kinds/schema-notes.ts";
import type { DataPlace } from "../problems/data-problem.ts";
import type { Corpus, DossierEntries, Entry } from "./corpus.ts";
import { everyEntry, type ListedEntry } from "./every-entry.ts";

/** What a mention can name. Those of a dossier are named by local id or number. */
export type MentionKind = Exclude<NamedThing, "work, study or approval">;

/** One entry naming another. */
export interface Mention extends Pick<Naming, "types"> {
  readonly kind: MentionKind;
  readonly name: string;
  /** Who says it, in the words of the file: `claim ivc-segment-share`. */
  readonly by: string;
  readonly place: DataPlace;
  /** The entry that says it. */
  readonly entry: Entry<unknown>;
  /** The dossier that says it; absent for what dossiers share. */
  readonly dossier?: DossierEntries;
}

/** Every mention in the corpus, in the order of its entries, then of their fields. */
export const mentionsIn = (corpus: Corpus): readonly Mention[] =>
  everyEntry(corpus).flatMap(mentionsOf);

const mentionsOf = ({ list, entry, dossier, lists }: ListedEntry): Mention[] =>
  namedIn(list.entry, entry.value)
    .filter(({ path: [field] }) => !lists.includes(String(field)))
    .map(({ names, types, name, path }) => {
      const [kind, local] = names === "work, study or approval" ? nodeNamed(name) : [names, name];
      return {
        kind,
        name: local,
        by: `${list.word} ${String(fieldIn(entry.value, list.key))}`,
        place: entry.placeOf(path),
        entry,
        ...(types === undefined ? {} : { types }),
        ...(dossier === undefined ? {} : { dossier }),
      };
    });

/** A node's id as kind and local name. Anything that is none of the three is reported as a work that is not there. */
const nodeNamed = (id: string): [MentionKind, string] => {
  const [kind, name = ""] = id.split(":");
  return kind === "work" || kind === "study" || kind === "approval" ? [kind, name] : ["work", id];
};
