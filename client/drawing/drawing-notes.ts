// Owns what must stand beside a drawing wherever it goes: what it shows, where its figures are from, under which licence. Pure.

/** A paper that a drawing is made from, with the licence under which it may be used. */
export type DrawnPaper = { label: string; attribution: string; licence: string };

/** What everything that leaves a page says of itself. */
export const ownLicence = "Claimtrail’s data: CC BY 4.0. Educational use, not medical advice.";

/** Where a drawing's figures are from, and all that is said of it together. */
export const drawingNotes = ({
  about,
  remarks,
  source,
  papers,
}: {
  /** What must be known to read it. */
  about: string;
  /** What a file says besides, where the page says it elsewhere. */
  remarks: readonly string[];
  /** Where its figures are from: "Zhang 2021". */
  source: string;
  papers: readonly DrawnPaper[];
}): { origin: string; licences: string[]; notes: string[] } => {
  const origin = `From ${source}, as entered in Claimtrail.`;
  const licences = papers.map(
    ({ label, attribution, licence }) => `${label} (${attribution}): ${licence}.`,
  );
  return { origin, licences, notes: [about, ...remarks, origin, ...licences, ownLicence] };
};
