// Owns the ground that drawings of own cases are painted on, and words that stay legible over lines.
import type { ReactNode } from "react";

/** A drawing of this size in px, named for those who do not see it. What in it leads on is reached one by one. */
export const DrawnSvg = ({
  width,
  height,
  label,
  children,
}: {
  width: number;
  height: number;
  label: string;
  children: ReactNode;
}) => (
  <svg
    className="plot"
    width={width}
    height={height}
    viewBox={`0 0 ${width} ${height}`}
    role="group"
    aria-label={label}
    fontSize={13}
    fill="var(--ink)"
  >
    {children}
  </svg>
);

/** Words on a ground of their own, so that no line goes through them. */
export const HaloText = ({
  x,
  y,
  anchor = "start",
  isBold = false,
  children,
}: {
  x: number;
  y: number;
  anchor?: "start" | "end";
  isBold?: boolean;
  children: ReactNode;
}) => (
  <text
    x={x}
    y={y}
    textAnchor={anchor}
    fontWeight={isBold ? 600 : undefined}
    stroke="var(--paper)"
    strokeWidth={4}
    paintOrder="stroke"
  >
    {children}
  </text>
);
