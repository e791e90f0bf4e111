// Owns the wheel as GraphML (http://graphml.graphdrawing.org/specification.html), for which graphology has no writer. Pure.
import { escapeXml } from "../download/escape-xml.ts";
import {
  exportedLinks,
  exportedNodes,
  type Exported,
  type NodeAttributes,
} from "./exported-graph.ts";

/** The type of an attribute: every number that a wheel exports is whole. */
const typeOf = (value: string | number | boolean): string =>
  typeof value === "number" ? "int" : typeof value;

/** The wheel as GraphML: a directed graph that may hold several links between two nodes. */
export const wheelGraphml = (exported: Exported, about: string): string => {
  const nodes = exportedNodes(exported);
  const links = exportedLinks(exported, nodes);
  const keysOf = (owner: "node" | "edge", all: readonly { attributes: NodeAttributes }[]) => {
    const types = new Map<string, string>();
    for (const { attributes } of all)
      for (const [name, value] of Object.entries(attributes)) types.set(name, typeOf(value));
    return [...types].map(
      ([name, type]) =>
        `  <key id="${owner}-${name}" for="${owner}" attr.name="${name}" attr.type="${type}"/>`,
    );
  };
  const data = (owner: "node" | "edge", attributes: NodeAttributes): string =>
    Object.entries(attributes)
      .map(([name, value]) => `<data key="${owner}-${name}">${escapeXml(String(value))}</data>`)
      .join("");
  return `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <desc>${escapeXml(about)}</desc>
${[...keysOf("node", nodes), ...keysOf("edge", links)].join("\n")}
  <graph edgedefault="directed">
${nodes.map(({ id, attributes }) => `    <node id="${escapeXml(id)}">${data("node", attributes)}</node>`).join("\n")}
${links.map(({ from, to, attributes }, i) => `    <edge id="e${i}" source="${escapeXml(from)}" target="${escapeXml(to)}">${data("edge", attributes)}</edge>`).join("\n")}
  </graph>
</graphml>
`;
};
