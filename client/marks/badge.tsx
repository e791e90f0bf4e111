// Owns the one mark for cautions, verdicts, standings and other words of the closed lists: a word, an icon where a reader
// must take care, and its one-sentence meaning behind it; and the sign that opens the meaning of a linked word.
import { Button } from "react-aria-components/Button";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";

/** A triangle with a stroke: take care. */
export const CautionIcon = () => (
  <svg className="caution-icon" viewBox="0 0 16 16" aria-hidden="true">
    <path
      d="M8 1.8 15 14H1z"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinejoin="round"
    />
    <path d="M8 6.2v3.9M8 11.6v1" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
  </svg>
);

/** A word that opens its meaning. `strong` sets it in bold; `caution` adds the icon and the colour of care. */
export const Badge = ({
  word,
  meaning,
  here,
  tone = "plain",
}: {
  word: string;
  meaning: string;
  /** What it says in this place, after the meaning. */
  here?: string;
  tone?: "plain" | "strong" | "caution";
}) => (
  <DialogTrigger>
    <Button className={`badge badge-${tone}`}>
      {tone === "caution" && <CautionIcon />}
      {word}
    </Button>
    <Meaning word={word} meaning={meaning} here={here} />
  </DialogTrigger>
);

/** A sign that opens the meaning of the word before it, where the word itself is a link; pointing at it shows it too. */
export const MeaningSign = ({ word, meaning }: { word: string; meaning: string }) => (
  <DialogTrigger>
    <Button className="badge meaning-sign" aria-label={meaningOf(word)}>
      <span aria-hidden="true" title={meaning}>
        ?
      </span>
    </Button>
    <Meaning word={word} meaning={meaning} />
  </DialogTrigger>
);

const Meaning = ({
  word,
  meaning,
  here,
}: {
  word: string;
  meaning: string;
  here?: string | undefined;
}) => (
  <Popover className="meaning" placement="bottom start" offset={6}>
    <Dialog aria-label={meaningOf(word)}>
      <p>
        <strong>{word}</strong>: {meaning}
      </p>
      {here !== undefined && <p>Here: {here}</p>}
    </Dialog>
  </Popover>
);

const meaningOf = (word: string): string => `What “${word}” means`;
