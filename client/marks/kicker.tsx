// Owns the small line above a page's heading: kind, and what follows it.
import type { ReactNode } from "react";
import type { NodeKind } from "../../model/vocabulary.ts";
import { Glyph } from "./glyph.tsx";

/** The shape of the kind, then words. */
export const Kicker = ({ kind, children }: { kind: NodeKind; children: ReactNode }) => (
  <p className="kicker">
    <Glyph kind={kind} />
    {children}
  </p>
);
