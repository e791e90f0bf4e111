// Owns breaking words into lines where the browser does not: in drawings. Pure.

/** Text in lines of at most so many characters. */
export const wrapText = (text: string, most: number): string[] => {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
};
