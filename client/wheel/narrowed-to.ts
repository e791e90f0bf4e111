// Owns what narrowing the wheel down changes in the explorer's address. Pure.
import type { ExploreView } from "../address.ts";
import type { Narrowing } from "./facets.ts";

/**
 * What narrowing down changes in the address. What is narrowed down to is seen, so that nothing chosen before it stays chosen; taking a
 * choice back leaves the chosen mark as it is.
 */
export const narrowedTo = (changed: Narrowing): Partial<ExploreView> => {
  const { q, found: _, ...rest } = changed;
  const isAsked = [q, ...Object.values(rest)].some((one) => one !== undefined);
  return {
    ...rest,
    ...("q" in changed ? { find: q } : {}),
    ...(isAsked ? { at: undefined } : {}),
    camera: undefined,
  };
};
