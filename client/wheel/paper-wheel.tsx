// Owns the wheel on paper, where nothing is painted: the picture that also leaves the page, drawn while the page is printed.
import { useLayoutEffect, useRef } from "react";
import { useIsPaper, useIsPrinted } from "../drawing/use-is-wide.ts";

/** The picture that `draw` gives as SVG; nothing on a screen. */
export const PaperWheel = ({ draw }: { draw: () => string }) => {
  const isPrinted = useIsPrinted();
  return isPrinted ? <Picture draw={draw} /> : null;
};

const Picture = ({ draw }: { draw: () => string }) => {
  const place = useRef<HTMLDivElement>(null);
  // It takes its room before the media is paper, and the colours of paper then.
  const isPaper = useIsPaper();
  useLayoutEffect(() => {
    const { documentElement } = new DOMParser().parseFromString(draw(), "image/svg+xml");
    place.current?.replaceChildren(documentElement);
  }, [draw, isPaper]);
  return <div ref={place} className="paper-wheel" />;
};
