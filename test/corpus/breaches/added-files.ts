// Owns small files that breaches add to the small folder: arithmetic.yaml and tours.yaml.

/** The path of arithmetic.yaml. */
export const arithmetic = "dossiers/ash/arithmetic.yaml";

/** A small arithmetic.yaml that expects the share of relief, 50 per cent, to be at most 40. */
export const arithmeticOf = (
  ...explanations: string[]
): string => `review: { drafted: { by: first reader, on: 2026-01-05 } }
expectations:
  - { id: relief-rare, expects: Relief should be rarer than that., figure: "relief-share#share", is: at-most, to: 40 }
explanations: [${explanations.join(", ")}]
`;
/** An explanation of what it finds. */
export const reliefExplained =
  '{ kind: expected, figures: ["relief-share#share"], reason: The divers were chosen for it. }';

/** The path of tours.yaml. */
export const tours = "dossiers/ash/tours.yaml";

/** A small tours.yaml with one tour through these addresses. */
export const tourOf = (...addresses: readonly string[]): string =>
  `review: { drafted: { by: first reader, on: 2026-01-05 } }
tours:
  - id: soaking
    title: Soaking
    about: Whether to soak it.
    steps:
${addresses.map((at) => `      - { at: "${at}", says: A thought on what is seen. }`).join("\n")}
`;
