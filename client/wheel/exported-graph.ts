// Owns what of the wheel leaves for other programs, the same in every format: marks as nodes and links as edges, with our words as
// attributes, each drawn as it is seen. Pure.
import { attributedSentence } from "../../model/attribution.ts";
import type { Wheel } from "../../model/views/wheel.ts";
import type { Gathered } from "../collection/gathered.ts";
import type { LensAnswer } from "./ask-lens.ts";
import { sizedLayout } from "./mark-sizes.ts";
import type { Palette } from "./wheel-figures.ts";
import { layOutWheel } from "./wheel-layout.ts";
import { isStatementMark } from "./wheel-ways.ts";

/** What a node carries into other programs, the same in every format. */
export type NodeAttributes = Record<string, string | number | boolean>;

/** How a node is drawn: its place and size in the units of other programs, which draw nodes about ten wide, and its colour as CSS has it. */
export type Drawn = { x: number; y: number; size: number; colour: string };

/** Units of the layout as other programs like them. */
const scale = 12;

/** A wheel, and what is exported of it. */
export type Exported = {
  wheel: Wheel;
  /** What is asked, which gives the marks their colours and sizes. */
  answer: LensAnswer;
  palette: Palette;
  /** What the marks say and how they are found elsewhere, as far as it was asked for: see {@link askedFor}. */
  gathered: Gathered;
  /** The origin of the explorer, where each node has its page. */
  origin: string;
  /** Places of the marks that are exported. */
  kept: readonly number[];
};

/** Ids of the nodes that an export says more about than a wheel holds: what statements say, and where works are found. */
export const askedFor = ({ wheel, kept }: Pick<Exported, "wheel" | "kept">): string[] =>
  kept.flatMap((place) => {
    const mark = wheel.marks[place];
    return mark !== undefined && (isStatementMark(mark) || mark.kind === "work") ? [mark.id] : [];
  });

/** What a statement says, never without whose word it is, and the identifiers of a work. */
const statedOf = ({ items }: Gathered): ReadonlyMap<string, NodeAttributes> =>
  new Map(
    items.map((item) => {
      const stated: NodeAttributes = {};
      if (item.as === "statement") stated["statement"] = attributedSentence(item.card);
      if (item.as === "work") {
        const { DOI, PMID } = item.work.csl;
        if (DOI !== undefined) stated["doi"] = DOI;
        if (PMID !== undefined) stated["pmid"] = PMID;
      }
      return [item.id, stated] as const;
    }),
  );

/** Nodes of a wheel by id with what is known of each in our words, and how each is drawn. */
export const exportedNodes = ({
  wheel,
  answer,
  palette,
  gathered,
  origin,
  kept,
}: Exported): { id: string; place: number; attributes: NodeAttributes; drawn: Drawn }[] => {
  const stated = statedOf(gathered);
  const layout = sizedLayout(wheel, layOutWheel(wheel), answer.sizeOf);
  const placed = new Map(layout.placed.map((one) => [one.mark, one] as const));
  return kept.flatMap((place) => {
    const mark = wheel.marks[place];
    const at = placed.get(place);
    if (mark === undefined || at === undefined) return [];
    const attributes: NodeAttributes = {
      label: mark.label,
      kind: mark.kind,
      ...stated.get(mark.id),
      url: `${origin}/${mark.kind}/${mark.id}`,
    };
    if (isStatementMark(mark)) {
      attributes["topic"] = wheel.sectors[mark.sector]?.topic.label ?? "";
      attributes["paper"] = wheel.dossiers[mark.dossier]?.paper ?? "";
      attributes["voice"] = mark.voice;
      attributes["ground"] = mark.ground;
      attributes["caution"] = mark.caution ?? "none";
      attributes["draft"] = mark.isDraft;
      const { directness, level } = mark.evidence ?? {};
      if (directness !== undefined) attributes["directness"] = directness;
      if (level !== undefined) {
        attributes["level"] = level.highest;
        attributes["levelIsDirect"] = level.isDirect;
      }
      if (mark.kind === "claim") attributes["type"] = mark.type;
      else attributes["force"] = mark.force;
    } else if (mark.kind === "reference") attributes["identification"] = mark.basis;
    else {
      attributes["standing"] = mark.standing ?? "stands";
      if (mark.kind === "work" && mark.year !== undefined) attributes["year"] = mark.year;
    }
    const found = answer.classOf(place);
    const drawn: Drawn = {
      x: at.x * scale,
      y: at.y * scale,
      size: at.size * scale,
      colour: found === undefined ? palette.rule : palette[found.style.colour],
    };
    return [{ id: mark.id, place, attributes, drawn }];
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
