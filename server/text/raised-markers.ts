// Owns whether a text cites by raised numbers. One text does it one way: where it does, numbers in brackets are none.
import { raisedClass } from "./raised-digits.ts";

const raised = `[${raisedClass}]+`;
const raisedList = `${raised}(?:\\s*[,;\\u2010-\\u2014]\\s*${raised})*`;
/** Raised numbers behind a stop, a comma or a word that is no unit. */
const raisedPlace = new RegExp(
  `(?:[.,;:)”"]|\\p{L}{4})\\s?${raisedList}(?![\\p{L}${raisedClass}])`,
  "gu",
);
/** Such as no power is: behind a stop, several, or above 9. */
const surely = new RegExp(`^[.,;:)”"]|[,;\\u2010-\\u2014]|[${raisedClass}]{2}`, "u");
const inBrackets = /\[\s*\d{1,4}(?:\s*[,;\u2010-\u2014-]\s*\d{1,4})*\s*\]/gu;

/** Whether a text cites by raised numbers: some stand where only a marker does, and more than stand in brackets. */
export const hasRaisedMarkers = (text: string): boolean => {
  const places = [...text.matchAll(raisedPlace)];
  return (
    places.some(([whole]) => surely.test(whole)) &&
    places.length > (text.match(inBrackets)?.length ?? 0)
  );
};
