// Owns what of the wheel leaves for other programs, the same in every format: marks as nodes and links as edges, with our words as
// attributes. Pure.
import type { Wheel } from "../../model/views/wheel.ts";
import { isStatementMark } from "./wheel-ways.ts";

/** What a node carries into other programs, the same in every format. */
export type NodeAttributes = Record<string, string | number | boolean>;

/** Nodes of a wheel by id with what is known of each in our words; `narrowed` keeps some of them. */
export const exportedNodes = (
  wheel: Wheel,
  narrowed?: readonly number[],
): { id: string; place: number; attributes: NodeAttributes }[] =>
  (narrowed ?? [...wheel.marks.keys()]).flatMap((place) => {
    const mark = wheel.marks[place];
    if (mark === undefined) return [];
    const attributes: NodeAttributes = { label: mark.label, kind: mark.kind };
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

/** Links between nodes that are exported, with what each says. */
export const exportedLinks = (
  wheel: Wheel,
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
