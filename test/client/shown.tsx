// Owns what a browser gets of a component outside a browser, in an explorer that has no other page.
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from "@tanstack/react-router";
import type { ReactElement } from "react";
import { renderToString } from "react-dom/server";

/** Its markup, without scripts and comments. */
export const markupOf = async (shown: ReactElement): Promise<string> => {
  const root = createRootRoute({ component: () => shown });
  const router = createRouter({ routeTree: root, history: createMemoryHistory() });
  await router.load();
  return renderToString(<RouterProvider router={router} />).replace(
    /<script[^]*?<\/script>|<!--[^]*?-->/g,
    "",
  );
};

/** Its words, as they follow each other. */
export const textOf = async (shown: ReactElement): Promise<string> =>
  (await markupOf(shown)).replace(/<[^>]*>/g, "").trim();
