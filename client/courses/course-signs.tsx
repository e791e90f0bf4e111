// Owns events on a course as they are drawn: their shapes, a shape with its words, and the legend. Colours are attributes: a file that leaves the page has
// no style sheet.
import type { ComparedSeries, CourseEvent } from "../../model/views/courses.ts";
import { HaloText } from "./drawn-svg.tsx";

/** A sort of event, as its field calls and draws it. */
export type EventKind = NonNullable<ComparedSeries["course"]>["events"][number];

const shapes: Readonly<Record<EventKind["sign"], string>> = {
  circle: "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0Z",
  ring: "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0Z",
  bar: "M-7-3.5h14v7h-14Z",
  square: "M-4.5-4.5h9v9h-9Z",
  triangle: "M0-6 5.5 4.5h-11Z",
  diamond: "M0-6.5 6 0 0 6.5-6 0Z",
  cross: "M-5-5 5 5M5-5-5 5",
  plus: "M-2-6h4v4h4v4h-4v4h-4v-4h-4v-4h4Z",
  hexagon: "M-3-5.2h6l3 5.2-3 5.2h-6l-3-5.2Z",
};

/** The sort of an event; undefined where the field names none. */
export const kindOf = (
  course: ComparedSeries["course"],
  { kind }: CourseEvent,
): EventKind | undefined => course?.events.find(({ id }) => id === kind);

/** One sign around a point. Hollow where the claim states that it did not happen; a ring is open in any case. */
export const EventSign = ({
  sign,
  isAbsent = false,
  x,
  y,
}: {
  sign: EventKind["sign"];
  isAbsent?: boolean;
  x: number;
  y: number;
}) => (
  <path
    d={shapes[sign]}
    transform={`translate(${x} ${y})`}
    fill={isAbsent || sign === "ring" ? "var(--paper)" : "var(--accent)"}
    stroke={isAbsent ? "var(--rule-strong)" : "var(--accent)"}
    strokeWidth={isAbsent ? 1.2 : 1.8}
    strokeDasharray={sign === "ring" ? "3 2.2" : undefined}
  />
);

/** How far above its line the words of an event begin, and how far apart lanes of words are, in px. */
const [lift, laneHeight] = [13, 18];

/** An event at its time, with its words above it, leading to its claim; what lasted reaches up to `to`. */
export const EventMark = ({
  event,
  sign,
  words,
  label,
  x,
  to = x,
  y,
  lane,
  anchor,
}: {
  event: CourseEvent;
  sign: EventKind["sign"];
  words: string;
  label: string;
  x: number;
  to?: number;
  y: number;
  lane: number;
  anchor: "start" | "end";
}) => {
  const above = y - lift - lane * laneHeight;
  return (
    <a href={`/claim/${event.claim}`} aria-label={label}>
      {lane > 0 && <line x1={x} x2={x} y1={above + 3} y2={y} stroke="var(--rule-strong)" />}
      {to > x && <line x1={x} x2={to} y1={y} y2={y} stroke="var(--accent)" strokeWidth={8} />}
      {(to === x || sign !== "bar") && (
        <EventSign sign={sign} isAbsent={event.isAbsent} x={x} y={y} />
      )}
      <HaloText x={anchor === "start" ? x - 4 : x + 4} y={above} anchor={anchor}>
        {words}
      </HaloText>
    </a>
  );
};

/** What the signs of the events that are shown mean. */
export const SignLegend = ({
  kinds,
  events,
}: {
  kinds: readonly EventKind[];
  events: readonly CourseEvent[];
}) => {
  const shown = kinds.filter(({ id }) => events.some(({ kind }) => kind === id));
  return (
    <p className="compare-legend">
      {shown.map(({ id, name, sign }) => (
        <span key={id}>
          <Sample>
            <EventSign sign={sign} x={8} y={8} />
          </Sample>
          {name}
        </span>
      ))}
      {events.some(({ isAbsent }) => isAbsent) && (
        <span>
          <Sample>
            <EventSign sign="circle" isAbsent x={8} y={8} />
          </Sample>
          hollow: reported not to have happened
        </span>
      )}
    </p>
  );
};

const Sample = ({ children }: { children: React.ReactNode }) => (
  <svg className="event-sample" viewBox="0 0 16 16" aria-hidden="true">
    {children}
  </svg>
);
