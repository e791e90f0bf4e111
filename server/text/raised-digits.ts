// Owns the characters for raised and lowered digits, and how digits that markup raises are written with them. Decides
// nothing about what a raised number means.

const digits = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";
const lowered = "\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089";

/** For regular expressions: the characters of a class that holds every raised digit. */
export const raisedClass = digits;
/** The same for lowered digits. */
export const loweredClass = lowered;

/** Raised and lowered digits and signs as ordinary ones: "⁻⁸" is "-8". Other characters stay. */
export const lowerDigits = (text: string): string =>
  Array.from(text, (char) => {
    if (char === "\u207b" || char === "\u208b") return "-";
    if (char === "\u207a" || char === "\u208a") return "+";
    const at = digits.includes(char) ? digits.indexOf(char) : lowered.indexOf(char);
    return at < 0 ? char : String(at);
  }).join("");

/**
 * What markup raises, with raised characters for its digits and for a sign in front of them, so that 10 with a raised 6
 * does not become 106 and 10 with a raised −8 does not become 10 − 8. Spaces around it are left out.
 */
export const raiseDigits = (text: string): string =>
  text
    .trim()
    .replace(/^[-\u2010-\u2013\u2212]\s*(?=\d|$)/u, "\u207b")
    .replace(/^\+(?=\d)/u, "\u207a")
    .replaceAll(/\d/g, (digit) => digits.charAt(Number(digit)));

/** Lowered digits, so that the denominator of a fraction in markup is distinguished from a number that follows. */
export const sinkDigits = (text: string): string =>
  text.replaceAll(/\d/g, (digit) => lowered.charAt(Number(digit)));
