// Owns finding abbreviations in a text. Pure.

/** An abbreviation and what it stands for. */
export type Abbreviation = { readonly short: string; readonly standsFor: string };

/** A segment of a text; `standsFor` where it is an abbreviation to be explained. */
export type TextSegment = { readonly text: string; readonly standsFor?: string };

/** Divides a text: joined, the segments are the text again. */
export type Explainer = (text: string) => readonly TextSegment[];

/** The abbreviations that texts hold without spelling them out, each once, by name. */
export const abbreviationsIn = (texts: Iterable<string>, explain: Explainer): Abbreviation[] => {
  const found = new Map<string, string>();
  for (const text of texts) {
    for (const { text: short, standsFor } of explain(text)) {
      if (standsFor !== undefined) found.set(short, standsFor);
    }
  }
  return [...found]
    .map(([short, standsFor]) => ({ short, standsFor }))
    .toSorted((a, b) => a.short.localeCompare(b.short, "en"));
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/**
 * Explains each of the abbreviations where it first stands in a text, as a word of its own ("CT" is not in "CTU"), a plural with
 * its "s" included; not where the text itself spells it out.
 */
export const openExplainer = (abbreviations: readonly Abbreviation[]): Explainer => {
  const standsFor = new Map(abbreviations.map((one) => [one.short, one.standsFor] as const));
  if (standsFor.size === 0) return (text) => [{ text }];
  const shorts = [...standsFor.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const word = new RegExp(`(?<![\\p{L}\\p{N}])(${shorts.join("|")})(?=s?(?![\\p{L}\\p{N}]))`, "gu");
  return (text) => {
    const segments: TextSegment[] = [];
    const explained = new Set<string>();
    let from = 0;
    for (const { 0: short, index } of text.matchAll(word)) {
      const meaning = standsFor.get(short);
      if (meaning === undefined || explained.has(short)) continue;
      explained.add(short);
      if (text.toLowerCase().includes(meaning.toLowerCase())) continue;
      if (index > from) segments.push({ text: text.slice(from, index) });
      segments.push({ text: short, standsFor: meaning });
      from = index + short.length;
    }
    if (from < text.length) segments.push({ text: text.slice(from) });
    return segments;
  };
};
