// Owns taking an id apart. Pure.

/** What stands behind the colon of an id: "rvlms" of "dossier:rvlms", "rec-silk" of "kelp:rec-silk". */
export const localName = (id: string): string => id.slice(id.indexOf(":") + 1);
