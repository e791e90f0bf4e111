// Builds the explorer. Everything it needs comes from this machine; chunks that the first view does not need load later.
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { licencePlugins } from "./scripts/licence-plugin.ts";
import { preloadFontsPlugin } from "./scripts/preload-fonts-plugin.ts";

const licences = licencePlugins([
  "@fontsource-variable/source-sans-3",
  "@fontsource-variable/source-serif-4",
]);

export default defineConfig({
  root: "client",
  plugins: [react(), licences.ofPage, preloadFontsPlugin(/-normal-[\w-]+\.woff2$/)],
  worker: { format: "es", plugins: () => [licences.ofWorkers] },
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    manifest: true,
    // Fonts stay files: the content security policy allows none from data addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
