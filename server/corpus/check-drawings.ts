// Owns the rule that a drawing is whole in itself: each of its parts once, and neighbours that are drawn too.
import type { DataRule, Finding } from "./data-rule.ts";

/** Whoever goes from part to part stays on the drawing. */
export const drawingFits: DataRule = {
  name: "drawing-fits",
  requirement: "Each part of a drawing is drawn once, and adjoins parts of the same drawing.",
  check: ({ corpus }) =>
    corpus.drawings.flatMap((entry) => {
      const names = entry.value.parts.map(({ concept }) => concept);
      return entry.value.parts.flatMap(({ concept, nextTo }, i): Finding[] => [
        ...(names.indexOf(concept) === i
          ? []
          : [
              {
                place: entry.placeOf(["parts", i, "concept"]),
                found: concept,
                message: `the drawing ${entry.value.id} has ${concept} twice`,
                hint: "join both outlines in one path",
              },
            ]),
        ...nextTo.flatMap((other, n): Finding[] =>
          names.includes(other) && other !== concept
            ? []
            : [
                {
                  place: entry.placeOf(["parts", i, "nextTo", n]),
                  found: other,
                  message: `${concept} adjoins ${other}, which is no other part of the drawing ${entry.value.id}`,
                  hint: "draw it, or take it out",
                },
              ],
        ),
      ]);
    }),
};
