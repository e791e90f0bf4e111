import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from "@tanstack/react-router";
import type { ReactElement } from "react";
import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { TensionItem } from "../../client/marks/tension-item.tsx";
import { WorkItem } from "../../client/marks/work-item.tsx";
import type { GraphNode } from "../../model/nodes.ts";
import { handMadeGraph } from "../graphs/hand-made.ts";

/** What a reader sees. */
const textOf = async (shown: ReactElement): Promise<string> => {
  const root = createRootRoute({ component: () => shown });
  const router = createRouter({ routeTree: root, history: createMemoryHistory() });
  await router.load();
  return renderToString(<RouterProvider router={router} />)
    .replace(/<script[^]*?<\/script>|<!--[^]*?-->|<[^>]*>/g, "")
    .trim();
};

const { nodes } = handMadeGraph();
const first = <K extends GraphNode["kind"]>(kind: K): Extract<GraphNode, { kind: K }> => {
  const found = nodes.find((node): node is Extract<GraphNode, { kind: K }> => node.kind === kind);
  if (found === undefined) throw new Error(`no ${kind}`);
  return found;
};
const drafted = { drafted: { by: "first reader", on: "2026-01-05" } };
const reviewed = { ...drafted, reviewed: { by: "second reader", on: "2026-01-06" } };

test.each([
  ["draft", drafted],
  ["reviewed", reviewed],
])(
  "in a list, an inconsistency and a publication say whether they are drafts: %s",
  async (state, review) => {
    const tension = { ...first("tension"), review };
    const work = { ...first("work"), review };
    const says = state === "draft" ? /\bdraft\b/ : /^(?!.*\bdraft\b)/s;
    expect(await textOf(<TensionItem tension={tension} paper={undefined} />)).toMatch(says);
    expect(await textOf(<WorkItem work={work} />)).toMatch(says);
  },
);
