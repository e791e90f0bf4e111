// Owns how units are made comparable: UCUM codes with what they are of a base unit (ucum.org, version 2.2). Only units that
// figures of papers have; an unknown one is comparable with itself alone. A power of ten before a unit ("10*9/L") is part of its size.

/** Each unit by what it measures: its size in the first one of the group. */
const sizes: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  // A month is the twelfth of a year of 365.25 days, as UCUM has it.
  time: {
    d: 1,
    min: 1 / 1440,
    h: 1 / 24,
    wk: 7,
    mo: 30.4375,
    a: 365.25,
  },
  length: { mm: 1, cm: 10, m: 1000, um: 0.001 },
  volume: { mL: 1, L: 1000, dL: 100, cL: 10 },
  mass: { g: 1, mg: 0.001, ug: 1e-6, kg: 1000 },
  "mass in volume": { "g/L": 1, "g/dL": 10, "mg/dL": 0.01, "mg/L": 0.001 },
  "amount in volume": { "umol/L": 1, "mmol/L": 1000, "nmol/L": 0.001 },
  // One centimetre of water of 4 °C and one millimetre of mercury of 0 °C, in pascals.
  pressure: { Pa: 1, kPa: 1000, "mm[Hg]": 133.322, "cm[H2O]": 98.0665 },
  "number in volume": { "/L": 1, "/dL": 10, "/mL": 1000, "/uL": 1e6, "/mm3": 1e6 },
  number: { "1": 1, "%": 0.01 },
};

const power = /^10[*^](-?\d+)\.?/;

/** The exponent of the power of ten that a unit begins with: 9 of "10*9/L"; undefined where it begins with none. */
export const exponentOf = (unit: string): number | undefined => {
  const exponent = power.exec(unit)?.[1];
  return exponent === undefined ? undefined : Number(exponent);
};

const groupOf = (unit: string): [string, number] => {
  const exponent = exponentOf(unit);
  if (exponent !== undefined) {
    const counted = unit.replace(power, "");
    const [group, size] = groupOf(counted === "" ? "1" : counted);
    return [group, size * 10 ** exponent];
  }
  for (const [group, units] of Object.entries(sizes)) {
    const size = units[unit];
    if (size !== undefined) return [group, size];
  }
  return [unit, 1];
};

/** What a unit measures: "pressure"; an unknown unit is its own sort. */
export const dimensionOf = (unit: string): string => groupOf(unit)[0];

/** By what a number in `from` is multiplied to be in `to`; undefined where the two measure different things. */
export const factorBetween = (from: string, to: string): number | undefined => {
  const [group, size] = groupOf(from);
  const [other, otherSize] = groupOf(to);
  return group === other ? size / otherSize : undefined;
};
