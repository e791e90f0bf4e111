// Owns copying a text to the clipboard and saying that it was done.
import { useState } from "react";

/** A button that copies `text`; what happened is shown in the button and read out by screen readers. */
export const CopyButton = ({ text, children }: { text: string; children: string }) => {
  const [state, setState] = useState<"idle" | "copied" | "failed">("idle");
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => {
        setState("copied");
      },
      () => {
        setState("failed");
      },
    );
  };
  const said = {
    idle: children,
    copied: "Copied",
    failed: "Could not copy: select the text by hand",
  }[state];
  return (
    <button type="button" className="plain-button" onClick={copy} aria-live="polite">
      {said}
    </button>
  );
};
