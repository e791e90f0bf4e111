// Builds the programs for plain Node: TypeScript is translated once, packages stay where npm put them.
import { defineConfig } from "vite";

export default defineConfig({
  build: {
    ssr: "scripts/claimtrail.ts",
    target: "node20",
    outDir: "dist/server",
    // Files keep their names and are replaced in place, so that a build does not take them from a program that just starts.
    emptyOutDir: false,
    copyPublicDir: false,
    rolldownOptions: {
      output: { entryFileNames: "[name].js", chunkFileNames: "[name].js" },
    },
  },
});
