// Owns the rule that nothing is above, based on or derived from itself.
import { statementsOf, type Entry } from "./corpus.ts";
import type { DataRule, Finding } from "./data-rule.ts";
import type { DataPath } from "./yaml-document.ts";

interface Link {
  readonly entry: Entry<unknown>;
  readonly path: DataPath;
  readonly to: readonly string[];
}

const listOf = (name: string | undefined): readonly string[] => (name === undefined ? [] : [name]);

/** One finding per circle, at its first entry in the order of files. */
const circles = (links: ReadonlyMap<string, Link>, relation: string): Finding[] => {
  const done = new Set<string>();
  const findings: Finding[] = [];
  // An explicit stack: data may chain deeper than calls can.
  for (const start of links.keys()) {
    const trail: { name: string; rest: string[] }[] = [];
    const onTrail = new Set<string>();
    const enter = (name: string): void => {
      trail.push({ name, rest: [...new Set(links.get(name)?.to)] });
      onTrail.add(name);
    };
    if (!done.has(start)) enter(start);
    for (let last = trail.at(-1); last !== undefined; last = trail.at(-1)) {
      const next = last.rest.shift();
      if (next === undefined) {
        done.add(last.name);
        onTrail.delete(last.name);
        trail.pop();
      } else if (onTrail.has(next)) {
        const names = trail.map(({ name }) => name);
        findings.push(findingOf([...names.slice(names.indexOf(next)), next], links, relation));
      } else if (links.has(next) && !done.has(next)) enter(next);
    }
  }
  return findings;
};

const findingOf = (
  circle: readonly string[],
  links: ReadonlyMap<string, Link>,
  relation: string,
): Finding => {
  const [first = ""] = circle;
  const link = links.get(first);
  if (link === undefined) throw new Error(`${first}: a circle is made of links`);
  return {
    place: link.entry.placeOf(link.path),
    found: circle.join(" > "),
    message: `${relation} runs in a circle: ${circle.join(" > ")}`,
    hint: "take out one of these steps",
  };
};

/** Broader topics and concepts, bases, derivations and successors end somewhere. */
export const noCircles: DataRule = {
  name: "no-circles",
  requirement:
    "No chain of broader, partOf, basedOn, derived, supersededBy or of decisions comes back to where it began.",
  check: ({ corpus }) => {
    const linksOf = <E extends Entry<{ readonly id: string }>>(
      entries: readonly E[],
      key: string,
      to: (entry: E) => readonly string[],
    ) =>
      new Map(
        entries.map((entry): [string, Link] => [
          entry.value.id,
          { entry, path: [key], to: to(entry) },
        ]),
      );
    return [
      ...circles(
        linksOf(corpus.topics, "broader", ({ value }) => listOf(value.broader)),
        "broader",
      ),
      ...circles(
        linksOf(corpus.concepts, "broader", ({ value }) => value.broader),
        "broader",
      ),
      ...circles(
        linksOf(corpus.concepts, "partOf", ({ value }) => value.partOf),
        "partOf",
      ),
      ...circles(
        linksOf(corpus.works, "supersededBy", ({ value }) => listOf(value.supersededBy)),
        "supersededBy",
      ),
      ...corpus.dossiers.flatMap((dossier) => [
        ...circles(
          linksOf(statementsOf(dossier), "basedOn", ({ value }) =>
            value.basedOn.map(({ claim }) => claim),
          ),
          "basedOn",
        ),
        ...circles(
          linksOf(dossier.decisions, "branches", ({ value }) =>
            value.branches.flatMap(({ to }) => to ?? []),
          ),
          "to",
        ),
        ...circles(
          new Map(
            statementsOf(dossier).flatMap((entry) =>
              entry.value.figures.map((figure, i): [string, Link] => [
                `${entry.value.id}#${figure.id}`,
                {
                  entry,
                  path: ["figures", i, "derived"],
                  to: (figure.derived?.from ?? []).map((from) => String(from).split(".")[0] ?? ""),
                },
              ]),
            ),
          ),
          "derived",
        ),
      ]),
    ];
  },
};
