// Owns the wheel as GraphML (http://graphml.graphdrawing.org/specification.html), for which graphology has no writer. Pure. GraphML has no
// words for how a node looks: places, sizes and colours go by the names under which Gephi reads and writes them.
import { escapeXml } from "../download/escape-xml.ts";
import { partsOf } from "../drawing/mix-colours.ts";
import {
  exportedLinks,
  exportedNodes,
  type Drawn,
  type Exported,
  type NodeAttributes,
} from "./exported-graph.ts";

/** How a node looks, as attributes: parts of its colour from 0 to 255. */
const looksOf = ({ x, y, size, colour }: Drawn): NodeAttributes => {
  const [r, g, b] = partsOf(colour);
  return { x, y, size, r, g, b };
};

/** What is measured rather than counted. */
const measured: ReadonlySet<string> = new Set(["x", "y", "size"]);

/** The type of an attribute: every number is whole, but for places and sizes. */
const typeOf = (name: string, value: string | number | boolean): string => {
  if (typeof value !== "number") return typeof value;
  return measured.has(name) ? "double" : "int";
};

/** The wheel as GraphML: a directed graph that may hold several links between two nodes. */
export const wheelGraphml = (exported: Exported, about: string): string => {
  const nodes = exportedNodes(exported).map(({ attributes, drawn, ...node }) => ({
    ...node,
    attributes: { ...attributes, ...looksOf(drawn) },
  }));
  const links = exportedLinks(exported, nodes);
  const keysOf = (owner: "node" | "edge", all: readonly { attributes: NodeAttributes }[]) => {
    const types = new Map<string, string>();
    for (const { attributes } of all)
      for (const [name, value] of Object.entries(attributes)) types.set(name, typeOf(name, value));
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
