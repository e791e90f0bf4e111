// Owns which words are units, written out or as symbols. Knows no sentence around them.

const time = /^(?:day|week|month|year|hour|minute|decade|quarter)s?$/;
const symbol =
  /^(?:[kcmdnµμ]?m|[mdcµμ]?[lL]|[kmnµμ]?g|h|hr|hrs|min|mins|s|sec|d|wk|wks|mo|y|yr|yrs|c?Gy|kDa|Da|mmHg|cmH|I?U|kV|MV|M?Hz|[mµμn]?M|[mµμn]?mol|F|Fr|W|kW|J|fold)$/;

/** A unit of time, in small letters: "days". */
export const isTimeUnit = (word: string): boolean => time.test(word);

/** A symbol of a unit as it is printed: "mL", "µm", "kDa". */
export const isUnit = (text: string): boolean => symbol.test(text);
