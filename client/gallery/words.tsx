// Owns the gallery's part on badges and shapes: every word of the closed lists that a badge says, every tone, every kind.
import { nodeKinds } from "../../model/kinds/node-kinds.ts";
import {
  attachments,
  attributions,
  conceptTypes,
  confidences,
  directions,
  evidenceAges,
  forceAttributions,
  forces,
  frequencyWords,
  identificationBases,
  readingDepths,
  standings,
  studyDesigns,
  tensionKinds,
  verdicts,
  voices,
} from "../../model/words.ts";
import { AbbreviationButton } from "../explain/abbreviation-button.tsx";
import { Badge, MeaningSign } from "../marks/badge.tsx";
import { AttachmentBadge, DirectionBadge, VerdictBadge } from "../marks/citation-badges.tsx";
import { DraftMark, DraftWord } from "../marks/draft-mark.tsx";
import { Kicker } from "../marks/kicker.tsx";
import { StandingNote } from "../marks/standing-note.tsx";
import { spoken } from "../marks/words.ts";
import { standingOf } from "./fixtures.ts";

/** Keys of an object, as its type has them. */
const keysOf = <T extends object>(list: T): (keyof T)[] => {
  const isKey = (key: string): key is keyof T & string => Object.hasOwn(list, key);
  return Object.keys(list).filter(isKey);
};

/** Lists whose words have no badge of their own. */
const plainLists = {
  "Wording of advice": forces,
  "How a reference was identified": identificationBases,
  "How sure that is": confidences,
  "Where a report was read": readingDepths,
  "Design of a study": studyDesigns,
  "Type of a concept": conceptTypes,
  "How often": frequencyWords,
  "Type of an inconsistency": tensionKinds,
  "Age of uncited evidence": evidenceAges,
} as const satisfies Record<string, Readonly<Record<string, string>>>;

const Words = ({ of, children }: { of: string; children: React.ReactNode }) => (
  <div className="gallery-words">
    <h3>{of}</h3>
    <p className="item-support">{children}</p>
  </div>
);

/** Badges. */
export const Badges = () => (
  <>
    <Words of="Tones">
      <Badge word="plain" meaning="A word of a closed list." />
      <Badge word="strong" meaning="A word that stands out." here="in this place" tone="strong" />
      <Badge word="caution" meaning="A word that asks for care." tone="caution" />
      <span>
        a linked word
        <MeaningSign word="a linked word" meaning="Opened by the sign behind it." />
      </span>
      <span>
        a text with an <AbbreviationButton short="LSH" standsFor="lateral shore hernia" />,
        explained
      </span>
      <DraftMark isDraft />
      <DraftWord isDraft />
    </Words>
    <Words of="Whose word">
      {keysOf(attributions).flatMap((voice) =>
        [...new Set(Object.values(attributions[voice]))].map((word) => (
          <Badge key={word} word={word} meaning={voices[voice]} />
        )),
      )}
      {keysOf(forceAttributions).map((force) => (
        <Badge key={force} word={forceAttributions[force]} meaning={forces[force]} />
      ))}
    </Words>
    <Words of="How a marker is attached">
      {keysOf(attachments).map((attachment) => (
        <AttachmentBadge key={attachment} attachment={attachment} />
      ))}
    </Words>
    <Words of="Which way evidence points">
      {keysOf(directions).map((direction) => (
        <DirectionBadge key={direction} direction={direction} />
      ))}
    </Words>
    <Words of="What comparing with the source found">
      {keysOf(verdicts).map((verdict) => (
        <VerdictBadge key={verdict} verdict={verdict} />
      ))}
    </Words>
    <Words of="The same, told above already">
      {keysOf(verdicts).map((verdict) => (
        <VerdictBadge key={verdict} verdict={verdict} isShownAbove />
      ))}
    </Words>
    {keysOf(plainLists).map((name) => (
      <Words key={name} of={name}>
        {Object.entries(plainLists[name]).map(([word, meaning]) => (
          <Badge key={word} word={spoken(word)} meaning={meaning} />
        ))}
      </Words>
    ))}
    <h3>Whether a work still stands</h3>
    {keysOf(standings).map((status) => (
      <StandingNote key={status} standing={standingOf(status)} />
    ))}
  </>
);

/** The shapes of kinds, each as the line above a heading. */
export const Shapes = () => (
  <div className="gallery-shapes">
    {keysOf(nodeKinds).map((kind) => (
      <Kicker key={kind} kind={kind}>
        {kind}
      </Kicker>
    ))}
  </div>
);
