// Owns which publications a collection names, each once, under a number. Pure.
import type { Gathered, Numbered } from "./gathered.ts";
import { worksInCautions } from "./cautions-and-sources.ts";

/**
 * Works as a numbered list, in the order in which they are named first: of a statement the paper that says it, what it cites, then what
 * its warnings and notes name; of a publication what it no longer stands because of.
 */
export const numberedWorks = ({ items, works, behind }: Gathered): Numbered => {
  const wanted = items.flatMap((item) => {
    switch (item.as) {
      case "statement":
        return [
          item.source,
          ...item.cites.flatMap(({ work }) => work ?? []),
          ...worksInCautions(item, behind),
        ];
      case "work":
        return [item.work.id, ...(behind[item.work.id] ?? [])];
      case "node":
      case "view":
      case "missing":
        return [];
    }
  });
  const byId = new Map(works.map((work) => [work.id, work] as const));
  const listed = [...new Set(wanted)].flatMap((id) => byId.get(id) ?? []);
  const numbers = new Map(listed.map(({ id }, i) => [id, i + 1] as const));
  return { numberOf: (id) => numbers.get(id), works: listed };
};
