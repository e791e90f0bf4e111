// Owns what stands in the address when sources are taken away, and how it changes. Pure.
import type { WeighView } from "../address.ts";

type Listed = "without" | "only" | "instead";

/** What a part of the address lists. */
export const listedIn = (view: WeighView, part: Listed): string[] =>
  (view[part] ?? "").split(",").filter((entry) => entry !== "");

/** The address with an entry put in or, where it stands there, taken out. */
export const toggled = (view: WeighView, part: Listed, entry: string): WeighView => {
  const before = listedIn(view, part);
  const after = before.includes(entry)
    ? before.filter((other) => other !== entry)
    : [...before, entry];
  return { ...view, [part]: after.length === 0 ? undefined : after.join(",") };
};

/** The address with a reference taken for a work, in place of any other that it was taken for; for none when it was that one. */
export const swappedFor = (view: WeighView, reference: string, work: string): WeighView => {
  const pair = `${reference}=${work}`;
  const before = listedIn(view, "instead");
  const others = before.filter((entry) => !entry.startsWith(`${reference}=`));
  const after = before.includes(pair) ? others : [...others, pair];
  return { ...view, instead: after.length === 0 ? undefined : after.join(",") };
};

/** Whether anything is taken away. */
export const isRemoving = ({ without, only, instead }: WeighView): boolean =>
  [without, only, instead].some((part) => part !== undefined);

/** Only what is taken away, for another page's address. */
export const removalIn = ({ without, only, instead }: WeighView): WeighView => ({
  without,
  only,
  instead,
});
