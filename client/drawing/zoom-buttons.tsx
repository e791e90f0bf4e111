// Owns the buttons that zoom, the same in every drawing.
import type { ReactNode } from "react";
import { zoomStep } from "./zoom-keys.ts";

/** Nearer, farther, everything. `zoom` is told how many times nearer; `children` are a drawing's own buttons. */
export const ZoomButtons = ({
  zoom,
  fit,
  className,
  children,
}: {
  zoom: (by: number) => void;
  fit: () => void;
  className: string;
  children?: ReactNode;
}) => (
  <div className={className} role="group" aria-label="View">
    <button
      type="button"
      aria-label="Zoom in"
      onClick={() => {
        zoom(zoomStep);
      }}
    >
      +
    </button>
    <button
      type="button"
      aria-label="Zoom out"
      onClick={() => {
        zoom(1 / zoomStep);
      }}
    >
      −
    </button>
    <button type="button" onClick={fit}>
      Fit
    </button>
    {children}
  </div>
);
