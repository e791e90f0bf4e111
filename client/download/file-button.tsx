// Owns a button that makes a file and saves it, and says while it is being made and when it cannot be.
import { useState, type ReactNode } from "react";

/** A button that saves what `make` makes. `about` is added for screen readers; `title` says what the file holds. */
export const FileButton = ({
  children,
  about,
  title,
  isDisabled = false,
  make,
}: {
  children: ReactNode;
  about: string;
  title?: string;
  /** Whether there is nothing to save. */
  isDisabled?: boolean;
  make: () => Promise<void> | void;
}) => {
  const [state, setState] = useState<"idle" | "making" | "failed">("idle");
  const save = async (): Promise<void> => {
    setState("making");
    try {
      await make();
      setState("idle");
    } catch (error) {
      setState("failed");
      throw error;
    }
  };
  return (
    <button
      type="button"
      className="plain-button"
      aria-live="polite"
      title={title}
      disabled={isDisabled || state === "making"}
      onClick={() => void save()}
    >
      {children}
      <span className="unseen">: {about}</span>
      {state === "making" && " …"}
      {state === "failed" && " could not be made"}
    </button>
  );
};
