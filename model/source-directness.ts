// Owns how directly a source bears on a statement as a whole, from its directness on each axis. Pure.
import type { Directness } from "./statement.ts";
import type { SourceDirectness } from "./views/wheel.ts";

/** The worst of the axes decides; unknown where none is given. */
export const sourceDirectnessOf = (directness: Directness): SourceDirectness => {
  const grades = Object.values(directness);
  if (grades.includes("indirect")) return "indirect";
  return grades.length === 0 || grades.includes("unknown") ? "unknown" : "direct";
};
