// A Vite plugin that lets the browser ask for the typefaces of upright text together with the program, not when the first text of
// it is drawn: text drawn in another face first is as wide as that face has it, and moves what stands below when its own comes.
import type { Plugin } from "vite";

/** Adds the links to the page; `wanted` says which of the built files are asked for at once. */
export const preloadFontsPlugin = (wanted: RegExp): Plugin => ({
  name: "claimtrail-preload-fonts",
  transformIndexHtml: {
    order: "post",
    handler: (_html, { bundle }) =>
      Object.keys(bundle ?? {})
        .filter((file) => wanted.test(file))
        .sort()
        .map((file) => ({
          tag: "link",
          attrs: {
            rel: "preload",
            href: `/${file}`,
            as: "font",
            type: "font/woff2",
            crossorigin: true,
          },
          injectTo: "head" as const,
        })),
  },
});
