// Owns tables of values as comma-separated values (RFC 4180). Pure.

type Field = string | number | undefined;

const fieldText = (value: Field): string => {
  const text = value === undefined ? "" : String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Lines of fields below their heads, after lines that begin with # and say what it is; an absent field is empty. */
export const csvText = (
  notes: readonly string[],
  head: readonly string[],
  lines: readonly (readonly Field[])[],
): string =>
  [
    ...notes.map((note) => `# ${note}`),
    ...[head, ...lines].map((line) => line.map(fieldText).join(",")),
    "",
  ].join("\r\n");
