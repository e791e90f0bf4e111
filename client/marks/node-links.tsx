// Owns naming several nodes in a line, each as the way to its page.
import type { NodeLink as Named } from "../../model/node-link.ts";
import { NodeLink } from "./node-link.tsx";

/** Names with commas between them; `last`, as "or", stands before the last of several in place of a comma. */
export const NodeLinks = ({ nodes, last }: { nodes: readonly Named[]; last?: string }) => (
  <>
    {nodes.map((node, i) => (
      <span key={node.id}>
        {i > 0 && (last !== undefined && i === nodes.length - 1 ? ` ${last} ` : ", ")}
        <NodeLink node={node} />
      </span>
    ))}
  </>
);
