// Owns where words or a number stand in a text for themselves. Pure.

/** The places of a text in another, where it is no part of a longer number or word. */
export const placesInText = (text: string, part: string): number[] => {
  const places: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    const [before = ""] = /.$/u.exec(text.slice(0, at)) ?? [];
    const after = text.slice(at + part.length);
    if (!/[\p{L}\d.,–:/-]/u.test(before) && !/^(?:[\p{L}\d–:/-]|[.,]\d)/u.test(after))
      places.push(at);
  }
  return places;
};

/** Whether a number stands in a text, for itself or with its unit; or other words, not only as part of a longer one. */
export const standsIn = (text: string, part: string): boolean =>
  placesInText(text, part).length > 0;
