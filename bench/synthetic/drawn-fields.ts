// Owns drawing the fields that a kind of claim declares, whatever the kind: a new kind needs nothing here.
import type { Field, Fields } from "../../model/kinds/fields.ts";
import type { ConceptType } from "../../model/vocabulary.ts";
import type { SyntheticCorpus } from "./corpus-size.ts";
import type { Draws } from "./draws.ts";
import { wordsFor } from "./language.ts";
import { anyConcept, conceptId, conceptName, conceptOfType } from "./vocabulary-parts.ts";

/** Local ids of the entries of a list, as many as a list has at least. */
export const arms = ["arm-a", "arm-b"] as const;

/** The graph's values of `fields`. A group that may be left out always is; a name of an approval is left to its caller. */
export const drawnFields = (
  corpus: SyntheticCorpus,
  fields: Fields,
  draws: Draws,
  localId = "",
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, { is, optional }]) => !(is === "group" && optional === true))
      .map(([key, field]) => [key, drawn(corpus, field, draws, localId)]),
  );

const drawn = (corpus: SyntheticCorpus, field: Field, draws: Draws, localId: string): unknown => {
  switch (field.is) {
    case "name": {
      const [type]: readonly ConceptType[] = field.types ?? [];
      const number =
        type === undefined ? anyConcept(corpus, draws) : conceptOfType(corpus, draws, type);
      return { id: conceptId(number), kind: "concept", label: conceptName(number) };
    }
    case "word":
      return draws.pick(Object.keys(field.words));
    case "text":
      return wordsFor(corpus, draws, 2);
    case "date":
      return "not stated";
    case "ordinal":
      return draws.between(1, 9);
    case "local-id":
      return localId;
    case "group":
      return drawnFields(corpus, field.fields, draws);
    case "list":
      return arms.map((id) => drawnFields(corpus, field.fields, draws, id));
  }
};
