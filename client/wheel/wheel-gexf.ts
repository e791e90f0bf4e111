// Owns the wheel as GEXF, written by graphology-gexf, with our words as attributes and our places as positions.
import { MultiDirectedGraph } from "graphology";
import { write } from "graphology-gexf";
import type { Wheel } from "../../model/views/wheel.ts";
import { exportedLinks, exportedNodes } from "./exported-graph.ts";
import { layOutWheel } from "./wheel-layout.ts";

/** Units of the layout as other programs like them: they draw nodes about ten wide. */
const scale = 12;

/** The wheel as GEXF 1.3. `narrowed` keeps some of its marks. */
export const wheelGexf = (wheel: Wheel, about: string, narrowed?: readonly number[]): string => {
  const nodes = exportedNodes(wheel, narrowed);
  const places = new Map(layOutWheel(wheel).placed.map((one) => [one.mark, one] as const));
  const graph = new MultiDirectedGraph();
  graph.setAttribute("description", about);
  for (const { id, place, attributes } of nodes) {
    const at = places.get(place);
    graph.addNode(id, { ...attributes, x: (at?.x ?? 0) * scale, y: (at?.y ?? 0) * scale });
  }
  for (const { from, to, attributes } of exportedLinks(wheel, nodes)) {
    graph.addDirectedEdge(from, to, attributes);
  }
  return write(graph, {
    version: "1.3",
    formatNode: (_, { label, x, y, ...attributes }) => ({
      label: String(label),
      attributes,
      viz: { x: Number(x), y: Number(y) },
    }),
    formatEdge: (_, { how, ...attributes }) => ({
      label: String(how),
      attributes: { how: String(how), ...attributes },
    }),
  });
};
