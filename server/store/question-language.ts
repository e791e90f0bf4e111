// Owns what English does to a question, whatever its subject: words that only ask, words that say little, numbers in words, and
// units. No field of medicine: what a field calls things is data.
import { daleChall } from "dale-chall";
import { stemOf } from "./stems.ts";
import { wordsOf } from "./words.ts";

/** Words as texts have them after folding. */
const listed = (words: string): ReadonlySet<string> => new Set(wordsOf(words));

/** Words that join others within a name: "oedema of the legs" is "oedema legs". Folded. */
export const joiningWords = listed("a an the of in to for with on by at from into as");

/** Words of a question that say nothing of its subject. They count when they are all there is. Folded. */
export const silentWords = listed(`
  a about after all also am an and any are aren as at be been before being both but by can cannot could did didn do does doesn
  doing don done during each either else ever every for from get gets getting got had has have having he her here hers him his
  how i if in into is isn it its itself just let like me might mine my myself no nor not of off on once one ones only or other
  others our ours out over own per please shall she should since so some such than that the their theirs them themselves then
  there these they thing things this those through to too under until up upon us very via was wasn way we were what whats when
  where whether which while who whom whose why will with within without won would you your yours yourself vs versus
  ain couldn d hadn hasn haven ll m mustn needn re s shouldn t ve weren wouldn
  according actually again already always among anyone anybody anything around because become becomes between call called
  certain come comes everybody everyone everything give given gives go goes going happen happened happens keep kind kinds know
  known lead leads made make makes making matter may maybe mean means meant more most much many must need needed needs now
  often part possible put really reason reasons said say says see seen show showed shown shows someone something somebody sort
  still sure take takes tell tells think type types use used uses usually want way ways well whole yes yet
  describe described explain explained list name named state stated report reported discuss define mention mentioned compare
  compared paper article author authors study studies series patient patients case cases people person persons person
  role effect effects affect affects affected result results finding findings feature features typical typically main evidence
  rest rests stand stands analysis analyses profile status detail details information data value values involve involved
  involving surgeon surgeons follow good circumstance circumstances situation situations consequence consequences propose
  proposed suggest suggested imply implies exclude clinical clinically likely expect expected important importance significance
`);

/** Words of general English that carry a question rather than name its subject. They count where a text has them; nothing is missing without. */
export const lightWords = listed(`
  able absent accept accordingly account achieve acquire actual adapt add additional address adequate adopt advance advocate
  affirm against agree ahead aim alike allocate allow almost along alter alternative ambiguous amend analyse another anticipate
  anyhow anyway anywhere apart appear apply appraise approach appropriate apt argue arise arose arrange ascertain aside ask aspect
  assert assess assign assist assume attain attempt attend attribute avoid avoidance await aware awful background backward badly
  basis became began begin begun behave behaviour behavioural believe belong bet bit bother bought brief bring broad brought build
  bump came candidate capable careful carry category caught chance change characteristic check choose chosen circumstance cite
  claim clarify classic clear close closely coincide commence comment commonly company compel compile complete conceive concern
  conclude conclusion concur condition confer confine confirm conflict conform consequence considerable consist constitute
  construct contain contemporary context continue contradict contrary contrast contribute conventional convince coordinate cope
  correct correlate correspond cover criterion crucial current currently dare deal debate decisive declare deduce defer degree
  deliver demonstrate deny depend depict derive deserve designate desire despite determine develop devise devote direct disagree
  discard display dispute distinct distribute diverse divide dominate doubt drag draw drew due duration eager earn easy elaborate
  element elicit elsewhere embark emerge emphasise employ enable encounter encourage end engage enjoy enough ensue ensure entail
  enter entire equal equivalent escape essential establish estimate evaluate even eventually everyday everywhere evident evoke
  exact exactly examine example exceed except exclude excuse exhibit exist expect experience exploit express extent extra face
  facilitate fact fail failure fair familiar far fashion favour favourable fear feasible feel felt fetch few fill final finally
  find fit fix focus folk fond forget form former formulate forward found friendly fulfil full function functioning fundamental
  funny further future gather gave general generally glad goal gone grab great group grow guarantee guess guide hand hang hardly
  hear heard help highlight hint hold hope however huge hurry hypothesis idea identical identify ill illustrate imagine impact
  implement implication imply importance important impose impossible improve inadequate include incorporate increase indeed
  individual inevitable infer influence inform inherent initial inspect instance instant instead instruct integrate intend
  interest interpret interval introduce invite issue item join judge justify keen kept key knew lack largely lately later latter
  lay learn least leave length less level lie like likelihood likely likewise limit line listen little locate logic look lose lot
  low luck lucky main mainly major manner mark match maximum mechanism meet mention mere mess method mind minimum minor mix modify
  moment mostly motivate move mutual name namely nature nearly neat necessary neither never next nice nobody none nonetheless
  notable note nothing notice notion number numerous object observe obtain obvious occasion occur odd offer ones ongoing opinion
  opposite option order ordinary originally ought outline overall overcome overview owing pair participate particular particularly
  pass pattern perceive perform perhaps period permit persist perspective phase phenomenon pick picture place plain plan plausible
  play plenty point popular pose position possess potential practice precede precise predominant preferable preference preliminary
  presence presume pretty prevail prevent previous primary principal principle prior probable probably problem proceed produce
  professional prohibit promise prompt proper propose protect proud prove provide purpose pursue push question quite quote raise
  range rarely rather rational reach read recall receive recent recently reduce reduction refer reflect regard regarded regardless
  regular reject relative relevance relevant rely remain remark remarkable remember remind repeat represent require requirement
  reside resolve respect respectively respond reveal reward rid right routine rule rush scare scenario scheme scope second section
  seek seem seldom send sense separate serious seriously serve set settle sight significance similar similarly simple simply
  simultaneous single sit situation smart solely solve somehow sometime somewhat somewhere soon sophisticated speak special
  specific specifically specify speculate spend spoil spot start statement step stick stop straightforward strange strategy strong
  structure stuff subject subsequent substantial substitute succeed success successful sudden suffer suffice sufficient suggest
  suggestion suit suitable summarise summary superior support suppose surely surprise sustain systematic talk task tend tendency
  term terrible thank theory thereby thorough though thought thus time today together told tomorrow tonight topic total towards
  trend trivial trouble true truly trust try turn turned twice typify ultimate ultimately undergo underlie undermine understand
  undertake unfortunately unique unit unless unlikely upset useful usual utilise valid valuable variety various vary verify view
  viewpoint vital wait warrant waste welcome went whatever whenever wherever widely widespread willing wise wish wonder word worry
  worth worthwhile write wrong yesterday yield
`);
const lightStems: ReadonlySet<string> = new Set([...lightWords].map(stemOf));

/** Whether a stem is of a light word. */
export const isLightStem = (stem: string): boolean => lightStems.has(stem);

/** What asks for a number, and words that only statements with numbers have. Folded. */
export const asksForFigure =
  /\b(?:how (?:many|much|long|often|big|large|old|common|rare|high|low|far)|number|percentage|percent|proportion|share|rate|ratio|median|mean|average)\b/i;

/** A number in words as digits. "One" is left out: it mostly stands for something else. */
export const numberWords: Readonly<Record<string, string>> = {
  two: "2",
  three: "3",
  four: "4",
  five: "5",
  six: "6",
  seven: "7",
  eight: "8",
  nine: "9",
  ten: "10",
  eleven: "11",
  twelve: "12",
  twenty: "20",
  thirty: "30",
  forty: "40",
  fifty: "50",
  sixty: "60",
  seventy: "70",
  eighty: "80",
  ninety: "90",
  hundred: "100",
};

/** Units after a number, as stems: what is measured in another unit is another quantity. */
export const units = listed(
  "second sec s minut min h hour hr dai week month mo year yr yo percent mm cm m ml l mg g kg mmhg cmh2o gy grai",
);

const easyStems: ReadonlySet<string> = new Set(
  daleChall.flatMap((word) => wordsOf(word).map(stemOf)),
);

/** Whether a stem is of a word that every reader of English knows (the list of Dale and Chall, 1995): it seldom names a subject. */
export const isEasyStem = (stem: string): boolean => easyStems.has(stem);
