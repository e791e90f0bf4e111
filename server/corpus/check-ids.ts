// Owns the rules about names being unique and about files holding what their name says.
import type { Entry } from "./corpus.ts";
import type { DataRule, Finding } from "./data-rule.ts";

/** A finding for every entry whose name an earlier one has already. */
const repeated = <E extends Entry<unknown>>(
  list: readonly E[],
  nameOf: (entry: E) => string,
  what: string,
  key = "id",
): Finding[] => {
  const first = new Map<string, E>();
  return list.flatMap((entry) => {
    const name = nameOf(entry);
    const earlier = first.get(name);
    if (earlier === undefined) {
      first.set(name, entry);
      return [];
    }
    const { file, line } = earlier.placeOf([key]);
    return [
      {
        place: entry.placeOf([key]),
        found: name,
        message: `the ${what} ${name} is there already, at ${file}:${line}`,
        hint: "give one of them another id, or remove it",
      },
    ];
  });
};

const idOf = (entry: Entry<{ readonly id: string }>): string => entry.value.id;

/** Every kind of entry has unique ids; claims, recommendations and tensions of a dossier share theirs. */
export const uniqueIds: DataRule = {
  name: "id-unique",
  demands: "An id is used once in its namespace.",
  check: ({ corpus }) => [
    ...repeated(corpus.topics, idOf, "topic"),
    ...repeated(corpus.measures, idOf, "measure"),
    ...repeated(corpus.concepts, idOf, "concept"),
    ...corpus.works.flatMap((work) =>
      repeated(
        work.value.reports.map((value, n) => ({
          value,
          fileName: work.fileName,
          placeOf: (path = []) => work.placeOf(["reports", n, ...path]),
        })),
        idOf,
        "report",
      ),
    ),
    ...corpus.dossiers.flatMap((d) => [
      ...repeated([...d.claims, ...d.recommendations, ...d.tensions], idOf, "id"),
      ...repeated(d.waivers, idOf, "waiver"),
      ...repeated(d.references, ({ value }) => String(value.marker), "reference", "marker"),
    ]),
  ],
};
