// Owns the record of a publication within a page, as programs that manage references look for it.
import type { WorkNode } from "../../model/nodes.ts";
import { contextObject } from "./context-object.ts";

/** The work's record as COinS: nothing that is seen or read out. */
export const Coins = ({ work }: { work: WorkNode }) => (
  <span className="Z3988" title={contextObject(work)} />
);
