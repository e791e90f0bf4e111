// Owns comparing what is drawn with the picture that is kept of it, as text. `npm run pictures` keeps anew what has changed.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect } from "vitest";

/** Which numbers of a picture are places, and by how much they may differ: rasterisers and fonts are not the same everywhere. */
export type Slack = { places: RegExp; by: number };

/** Whether two pictures say the same, word by word, but for places that lie within the slack. */
export const isSamePicture = (one: string, other: string, { places, by }: Slack): boolean => {
  const [words, otherWords] = [one.split(places), other.split(places)];
  if (words.length !== otherWords.length) return false;
  if (words.some((word, i) => word !== otherWords[i])) return false;
  const numbersIn = (text: string): number[] => (text.match(places) ?? []).map(Number);
  const otherNumbers = numbersIn(other);
  return numbersIn(one).every((n, i) => Math.abs(n - (otherNumbers[i] ?? Infinity)) <= by);
};

/** Expects `shown` to be what test/pictures/`file` holds, within the slack. */
export const expectPicture = async (file: string, shown: string, slack: Slack): Promise<void> => {
  const place = path.resolve("test/pictures", file);
  const kept = await readFile(place, "utf8").catch(() => undefined);
  const isSame = kept !== undefined && isSamePicture(kept, shown, slack);
  await expect(isSame ? kept : shown).toMatchFileSnapshot(place);
};
