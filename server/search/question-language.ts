// Owns what English does to a question, whatever its subject: words that only ask, words that say little, numbers in words, and
// units. No field of medicine: what a field calls things is data.
import { daleChall } from "dale-chall";
import { stemOf } from "./stems.ts";
import { wordsOf } from "./words.ts";

/** Words as texts have them after folding. */
const listed = (words: string): ReadonlySet<string> => new Set(wordsOf(words));

/** Words that join others within a name, or say whose it is: "oedema of my legs" is "oedema legs". Folded. */
export const joiningWords = listed(
  "a an the of in to for with on by at from into as my his her our your their",
);

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
  compared paper article author authors study studies series pt pts patient patients case cases people person persons person
  role effect effects affect affects affected result results finding findings feature features typical typically main evidence
  rest rests stand stands analysis analyses profile status detail details information data value values involve involved
  involving mother father mum mom dad parent parents wife husband son daughter sister brother grandmother grandfather relative
  aunt boyfriend cousin friend girlfriend grandma grandpa himself herself ourselves spouse uncle yourselves
  relatives surgeon surgeons doctor doctors follow good circumstance circumstances situation situations consequence consequences propose
  proposed suggest suggested imply implies exclude clinical clinically likely expect expected important importance significance
`);

/** Words of general English that carry a question rather than name its subject. They count where a text has them; nothing is missing without. */
export const lightWords = listed(`
  able absent absolutely accept accomplish accordingly account achieve acknowledge acquire across actual adapt add
  additional additionally address adequate admit admitted adopt advance advocate affirm against agree ahead aim aimed albeit alike
  allocate allow almost along alongside alter alternative although altogether ambiguous amend amid amongst analyse
  another anticipate anyhow anytime anyway anywhere apart apparently appear apply appraise approach appropriate
  approximate approximately apt argue arise arose arrange arrive ascertain aside ask aspect assert assess assign
  assist assume attain attempt attempted attend attribute available avoid avoidable avoidance await aware away awful
  awhile background backward badly barely basically basis became began begin beginning begun behave behaviour
  behavioural believe belong beside besides bet beyond bit bother bought brief briefly bring bringing brings broad
  broadly brought build bump came candidate capable careful carefully carried carries carry category caught cease
  certainly chance change characteristic check choose chose chosen cite claim clarify classic clear clearest clearly
  close closely cohort coincide commence comment commonly company comparatively compel compile complete completely
  comprise compulsory concede conceive concern conclude conclusion concur condition conduct confer confine confirm conflict
  conform considerable consist constantly constitute construct contain contemporary context continue contradict
  contrary contrast contribute conventional convince coordinate cope correct correlate correspond corroborate count
  counted counts cover criterion crucial current currently dare deal deals dealt debate decisive declare deduce deem
  defer definitely degree deliver demonstrate denote deny depend depict derive describes description deserve designate
  desire despite determine develop devise devote difference differently direct disagree discard discussed dismiss
  display dispute distinct distribute diverse divide dominate doubt down drag draw drew due duration eager earlier
  earn easier easily easy effort elaborate elapse element elicit elsewhere elucidate embark emerge emphasise employ
  enable encounter encountered encourage end engage enjoy enough ensue ensure entail enter entire entirely entity
  enumerate equal equivalent era escape especially essential essentially establish estimate evaluate even event events
  eventually everyday everywhere evident evoke exact exactly examine example exceed except excuse execute exhibit
  exist experience experienced explains explicitly exploit express extent extra extremely face facilitate fact fail
  failure fair fairly familiar far farther fashion favour favourable fear feasible feel felt fetch few fill final
  finally find finish finished firmly first firstly fit fix focus folk fond forget forgot forgotten form formal
  formally former formerly formulate forth forward found fresh friendly fulfil full fully function functioning
  fundamental funny further furthermore future gather gathered gave general generally gently glad globally goal gone
  grab gradually great greatest greatly group grow guarantee guess guide hand hang harder hardest hardly hear heard
  heavily held help hence herein highlight highly hint hit hitherto hold honest honestly hope hoping however huge
  hurry hypothesis hypothetically idea identical identify ill illustrate imagine immediate immediately impact
  implement implication implicitly impose impossible improve inadequate include incorporate increase indeed individual
  inevitable infer influence inform inherent initial initiate inquire inspect instance instant instead instruct
  integrate intend intended intention interest interpret interval intriguing introduce invite issue item join judge
  justify keen kept key knew knowing lack laid largely lately later latest latter lay learn learnt least leave led
  length less level lie lies likelihood likes likewise limit line listen little locate logic look looks lose lot low
  luck lucky mainly major mandatory manner mark match maximum meaning meanwhile mechanism meet meets mere merely merit
  mess method mind minimum minor mix mode modify moment moreover mostly motivate move moves mutual namely nature
  nearby nearer nearest nearly neat necessarily necessary neither never newly news next nice nobody none nonetheless
  notable notably note noteworthy nothing notice notion nowadays number numerous object obligatory observe
  obtain obvious occasion occur odd offer official ongoing onward onwards opinion opposite option order ordinary
  originally otherwise ought outline outset overall overcome overlooked overly overview owing pair paramount
  participate particular particularly partly pass pattern peculiar per perceive perform perhaps period permit persist
  perspective phase phenomenon pick picked picture pivotal place plain plan plausible play plenty point points popular
  pose position possess postulate potential practically practice precede precise precisely predominant preferable
  preference preliminary presence presently presumably presume pretty prevail prevent previous previously primary
  principal principle prior probable probably problem proceed produce professional prohibit promise prompt proper
  properly protect proud prove provide prudent purely purported purpose pursue push question quite quote raise range
  rank ranked rarely rather rational rationale reach reaches read readily realistic realistically reasonable
  reasonably recall receive recent recently reckon recount reduce reduction refer reflect regard regarded regarding
  regardless regards regular reject relative relevance relevant relies rely remain remark remarkable remember remind
  render repeat represent require requirement reside resolve respect respective respectively respond restrict reveal
  reward rid right rightly rough roughly routine rule run running rush salient same sat satisfactory scarcely scare
  scenario scheme scope second section seek seem seemingly seems seldom send sends sense sensible sensibly separate
  separately serious seriously serve set setting settle several shortly sight similar similarly simple simply
  simultaneous single sit sitting smart solely solve somehow sometime somewhat somewhere soon sooner soonest
  sophisticated sought sound sounds speak speaks special specific specifically specify speculate spend spent spoil
  spoke spoken spot spots start statement step stick stood stop straight straightaway straightforward strange strategy
  strictly striking strikingly strong strongly structure stuff subject subsequent substantial substantiate substitute
  succeed success successful sudden suddenly suffer suffice sufficient suggestion suit suitable suits summarise
  summary superior support suppose supposedly surely surest surmise surprise surprising surprisingly surroundings
  suspect sustain systematic talk talks task taught technical technically tend tendency term terrible thank
  theoretical theoretically theory thereby therefore thinking thinks thorough thoroughly though thought throughout
  thus till time today together told tomorrow tonight topic total toward towards trend tried trivial trouble true
  truly trust try turn turned turns twice typify ultimate ultimately undergo undergone underlie underline undermine
  underscore understand undertake undertaken underwent unfortunately unique unit unless unlikely unto unusual upset
  useful usual utilise utterly valid valuable variety various vary verify view viewpoint virtually vital wait wants
  warrant waste welcome went whatever whenever whereas whereby wherein wherever whichever whilst widely widespread
  willing wise wish wonder wonders word worry worth worthwhile write written wrong wrongly wrote yesterday yield
`);
const lightStems: ReadonlySet<string> = new Set([...lightWords].map(stemOf));

/** Whether a stem is of a light word. */
export const isLightStem = (stem: string): boolean => lightStems.has(stem);

/** What asks for a number, and words that only statements with numbers have. Folded. */
export const asksForFigure =
  /\b(?:how (?:many|much|long|often|big|large|old|common|rare|high|low|far)|number|percentage|percent|proportion|share|rate|ratio|median|mean|average)\b/i;

/** What asks for advice: what should be done, or for whom and when it may. */
export const asksForAdvice =
  /\b(?:(?:when|whom?|which patients?) (?:may|should|can|could|must)|recommend\w*|advis(?:e|ed|able)|advice)\b|^(?:should|must|may)\b/i;

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

/** Units after a number, as stems, in lines: what is said in several ways is one unit, named by the first. */
const unitForms = [
  "second sec s",
  "minut min",
  "hour hr h hourli",
  "dai",
  "week wk weekli",
  "month mo mth monthli",
  "year yr yo yearli",
  "grai gy",
  ..."percent mm cm m ml l mg g kg mmhg cmh2o".split(" "),
].map((forms) => forms.split(" "));
const unitOfStem = new Map(
  unitForms.flatMap((forms) => forms.map((form) => [form, forms[0] ?? form])),
);

/** The unit that a stem stands for: what is measured in another one is another quantity. Undefined when it is no unit. */
export const unitOf = (stem: string): string | undefined => unitOfStem.get(stem);

const easyStems: ReadonlySet<string> = new Set(
  daleChall.flatMap((word) => wordsOf(word).map(stemOf)),
);

/** Whether a stem is of a word that every reader of English knows (the list of Dale and Chall, 1995): it seldom names a subject. */
export const isEasyStem = (stem: string): boolean => easyStems.has(stem);
