// Owns the address at which a publisher's page opens at or near a passage. Pure; whether the page is there is not known.

/**
 * `page` with a text fragment (https://wicg.github.io/scroll-to-text-fragment/) made of the passage's longest term; the
 * page alone when the keys are figures and markers only, which stand in too many places to aim at.
 */
export const passageAddress = (page: string, keys: readonly string[]): string => {
  const terms = keys.filter((key) => /\p{L}{3}/u.test(key));
  const longest = terms.reduce((best, key) => (key.length > best.length ? key : best), "");
  if (longest === "") return page;
  const base = page.includes("#") ? page.slice(0, page.indexOf("#")) : page;
  // A hyphen means "prefix" or "suffix" at the ends of a term, so it is encoded too.
  return `${base}#:~:text=${encodeURIComponent(longest).replaceAll("-", "%2D")}`;
};
