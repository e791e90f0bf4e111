// Owns a button for what cannot be undone: it asks before it does it.
import { useState, type ReactNode } from "react";

/** The button. `question` says what would be lost; without one nothing would, and nothing is asked. */
export const ConfirmedButton = ({
  children,
  about,
  question,
  yes,
  onConfirm,
}: {
  children: ReactNode;
  /** Added for screen readers, where several buttons are called alike. */
  about?: string;
  question: string | undefined;
  yes: string;
  onConfirm: () => void;
}) => {
  const [isAsking, setIsAsking] = useState(false);
  if (!isAsking || question === undefined) {
    return (
      <button
        type="button"
        className="plain-button"
        onClick={() => {
          if (question === undefined) onConfirm();
          else setIsAsking(true);
        }}
      >
        {children}
        {about !== undefined && <span className="unseen">: {about}</span>}
      </button>
    );
  }
  return (
    <span role="group" aria-label={question} className="confirm">
      <span>{question}</span>
      <button
        type="button"
        className="plain-button"
        onClick={() => {
          setIsAsking(false);
          onConfirm();
        }}
      >
        {yes}
      </button>
      <button
        type="button"
        className="plain-button"
        // What was pressed has made way for this: the focus stays here.
        autoFocus
        onClick={() => {
          setIsAsking(false);
        }}
      >
        Keep
      </button>
    </span>
  );
};
