// Owns what a reader's collection holds once it has been asked for: nodes as the server answers them, and views of the explorer, which
// are addresses that the server need not know. Pure.
import type { CollectedItem, Collection } from "../../model/views/collection.ts";
import type { WorkNode } from "../../model/nodes.ts";
import { parseViewId, type View } from "./entries.ts";

/** One entry. */
export type GatheredItem = CollectedItem | ({ as: "view"; id: string } & View);

/** Entries in their order, every work that is needed to cite them, and which of these are behind what warns. */
export type Gathered = {
  items: readonly GatheredItem[];
  works: readonly WorkNode[];
  behind: Collection["behind"];
};

/** Works with the number of each. */
export type Numbered = {
  numberOf: (work: string) => number | undefined;
  works: readonly WorkNode[];
};

/** Ids of nodes among those of entries. */
export const nodeIds = (ids: readonly string[]): string[] =>
  ids.filter((id) => parseViewId(id) === undefined);
