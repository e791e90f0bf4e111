// Owns where a name holds the names of what it links to, so that a reader follows them there and does not read them twice.
import type { NodeLink } from "../../model/node-link.ts";

type NamePart = string | { text: string; leadsTo: NodeLink };

/** `name` cut where the label of one of `links` first stands in it as whole words, and the ids of the links that do. */
export const linksInName = (
  name: string,
  links: readonly NodeLink[],
): { parts: NamePart[]; linked: ReadonlySet<string> } => {
  const parts: NamePart[] = [];
  const linked = new Set<string>();
  let rest = name;
  while (rest !== "") {
    // The first that comes; of two that begin at one place, the longer.
    const [next] = links
      .filter(({ id }) => !linked.has(id))
      .map((leadsTo) => ({ leadsTo, at: placeOf(leadsTo.label, rest) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at || b.leadsTo.label.length - a.leadsTo.label.length);
    if (next === undefined) break;
    const end = next.at + next.leadsTo.label.length;
    if (next.at > 0) parts.push(rest.slice(0, next.at));
    parts.push({ text: rest.slice(next.at, end), leadsTo: next.leadsTo });
    linked.add(next.leadsTo.id);
    rest = rest.slice(end);
  }
  return { parts: rest === "" ? parts : [...parts, rest], linked };
};

/** Where `label` stands in `text` as whole words, large and small letters alike; -1 where it does not. */
const placeOf = (label: string, text: string): number => {
  const written = label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return text.search(new RegExp(`(?<![\\p{L}\\p{N}])${written}(?![\\p{L}\\p{N}])`, "iu"));
};
