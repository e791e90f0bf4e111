// Owns what of the wheel leaves for other programs, the same in every format: marks as nodes and links as edges, with our words as
// attributes. Pure.
import { attributedSentence } from "../../model/attribution.ts";
import type { Wheel } from "../../model/views/wheel.ts";
import type { Gathered } from "../collection/gathered.ts";
import { isStatementMark } from "./wheel-ways.ts";

/** What a node carries into other programs, the same in every format. */
export type NodeAttributes = Record<string, string | number | boolean>;

/** A wheel, and what is exported of it. */
export type Exported = {
  wheel: Wheel;
  /** What the marks say and how they are found elsewhere, as far as it was asked for: see {@link askedFor}. */
  gathered: Gathered;
  /** The origin of the explorer, where each node has its page. */
  origin: string;
  /** Marks that are kept; absent: all. */
  narrowed?: readonly number[] | undefined;
};

const placesOf = ({ wheel, narrowed }: Pick<Exported, "wheel" | "narrowed">): readonly number[] =>
  narrowed ?? [...wheel.marks.keys()];

/** Ids of the nodes that an export tells more of than a wheel holds: what statements say, and where works are found. */
export const askedFor = (exported: Pick<Exported, "wheel" | "narrowed">): string[] =>
  placesOf(exported).flatMap((place) => {
    const mark = exported.wheel.marks[place];
    return mark !== undefined && (isStatementMark(mark) || mark.kind === "work") ? [mark.id] : [];
  });

/** What a statement says, never without whose word it is, and the identifiers of a work. */
const toldOf = ({ items }: Gathered): ReadonlyMap<string, NodeAttributes> =>
  new Map(
    items.map((item) => {
      const told: NodeAttributes = {};
      if (item.as === "statement") told["statement"] = attributedSentence(item.card);
      if (item.as === "work") {
        const { DOI, PMID } = item.work.csl;
        if (DOI !== undefined) told["doi"] = DOI;
        if (PMID !== undefined) told["pmid"] = PMID;
      }
      return [item.id, told] as const;
    }),
  );

/** Nodes of a wheel by id with what is known of each in our words. */
export const exportedNodes = (
  exported: Exported,
): { id: string; place: number; attributes: NodeAttributes }[] => {
  const { wheel, gathered, origin } = exported;
  const told = toldOf(gathered);
  return placesOf(exported).flatMap((place) => {
    const mark = wheel.marks[place];
    if (mark === undefined) return [];
    const attributes: NodeAttributes = {
      label: mark.label,
      kind: mark.kind,
      ...told.get(mark.id),
      url: `${origin}/${mark.kind}/${mark.id}`,
    };
    if (isStatementMark(mark)) {
      attributes["topic"] = wheel.sectors[mark.sector]?.topic.label ?? "";
      attributes["paper"] = wheel.dossiers[mark.dossier]?.paper ?? "";
      attributes["voice"] = mark.voice;
      attributes["ground"] = mark.ground;
      attributes["caution"] = mark.caution ?? "none";
      attributes["draft"] = mark.isDraft;
      if (mark.kind === "claim") attributes["type"] = mark.type;
      else attributes["force"] = mark.force;
    } else if (mark.kind === "reference") attributes["identification"] = mark.basis;
    else {
      attributes["standing"] = mark.standing ?? "stands";
      if (mark.kind === "work" && mark.year !== undefined) attributes["year"] = mark.year;
    }
    return [{ id: mark.id, place, attributes }];
  });
};

/** Links between nodes that are exported, with what each says. */
export const exportedLinks = (
  { wheel }: Exported,
  nodes: readonly { place: number }[],
): { from: string; to: string; attributes: NodeAttributes }[] => {
  const held = new Set(nodes.map(({ place }) => place));
  return wheel.links.flatMap((link) => {
    const [from, to] = [wheel.marks[link.from]?.id, wheel.marks[link.to]?.id];
    if (from === undefined || to === undefined) return [];
    if (!held.has(link.from) || !held.has(link.to)) return [];
    const said: Readonly<Record<string, string | number | boolean | undefined>> = link;
    const attributes: NodeAttributes = {};
    for (const [name, value] of Object.entries(said)) {
      if (name !== "from" && name !== "to" && value !== undefined) attributes[name] = value;
    }
    return [{ from, to, attributes }];
  });
};
