// Owns the drawing of the timetable of follow-up: paints what timetable-layout.ts says. Every line and mark leads to its statement.
import { numberText } from "../../model/formats.ts";
import type { ComparedSeries, Courses } from "../../model/views/courses.ts";
import { followUpText } from "./course-layout.ts";
import { EventMark, kindOf } from "./course-signs.tsx";
import { DrawnSvg, HaloText } from "./drawn-svg.tsx";
import {
  layOutTimetable,
  type HappenedRow,
  type TimetableLayout,
  type VisitRow,
} from "./timetable-layout.ts";

type Statements = Courses["statements"];

/** The page of a statement that speaks of visits. */
const addressOf = (id: string, statements: Statements): string =>
  `/${statements[id]?.kind ?? "claim"}/${id}`;

const longestText = (said: string, high: number | undefined): string =>
  [said, high === undefined ? "" : `longest ${numberText(high)}`]
    .filter((part) => part !== "")
    .join(" ");

/** The timetable of one series, for a width in px. */
export const TimetableDrawing = ({
  series,
  statements,
  width,
}: {
  series: ComparedSeries;
  statements: Statements;
  width: number;
}) => {
  const layout = layOutTimetable(series, width);
  const { axis, visits, followUp, happened, height } = layout;
  const bottom = height - 46;
  return (
    <DrawnSvg width={width} height={height} label={`Timetable of follow-up: ${series.paper.label}`}>
      {[...new Set(visits.flatMap(({ months }) => months))].map((month) => (
        <line
          key={month}
          x1={axis.at(month)}
          x2={axis.at(month)}
          y1={8}
          y2={bottom}
          stroke="var(--rule)"
        />
      ))}
      <Axis layout={layout} series={series} />
      {visits.map((row) => (
        <Visits key={row.visits.statement} row={row} layout={layout} statements={statements} />
      ))}
      {followUp.map(({ of: { claim, figure, value, low, high }, nameY, y }) => (
        <a
          key={`${claim} ${figure.id}`}
          href={`/claim/${claim}`}
          aria-label={longestText(followUpText(figure), figure.high)}
        >
          <HaloText x={axis.from} y={nameY}>
            {followUpText(figure)}{" "}
          </HaloText>
          <line
            x1={axis.at(low ?? value ?? 0)}
            x2={axis.at(high ?? value ?? 0)}
            y1={y}
            y2={y}
            stroke="var(--rule-strong)"
            strokeWidth={6}
          />
          {high !== undefined && (
            <HaloText x={axis.at(high) + 7} y={y + 4}>
              {longestText("", figure.high)}
            </HaloText>
          )}
          {value !== undefined && (
            <line
              x1={axis.at(value)}
              x2={axis.at(value)}
              y1={y - 8}
              y2={y + 8}
              stroke="var(--ink)"
              strokeWidth={2}
            />
          )}
        </a>
      ))}
      {happened.map((row) => (
        <Happened key={row.of.id} row={row} layout={layout} series={series} />
      ))}
    </DrawnSvg>
  );
};

const Axis = ({
  layout: { axis, height },
  series: { course },
}: {
  layout: TimetableLayout;
  series: ComparedSeries;
}) => {
  const bottom = height - 46;
  return (
    <g>
      <line x1={axis.from} x2={axis.to} y1={bottom} y2={bottom} stroke="var(--rule-strong)" />
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={axis.at(tick)}
            x2={axis.at(tick)}
            y1={bottom}
            y2={bottom + 5}
            stroke="var(--rule-strong)"
          />
          <text x={axis.at(tick)} y={bottom + 18} textAnchor="middle" fill="var(--ink-soft)">
            {numberText(tick)}
          </text>
        </g>
      ))}
      <text x={axis.from - 4} y={bottom + 38} fill="var(--ink-soft)">
        0: {course?.start.toLowerCase()}; months {course?.since}
      </text>
    </g>
  );
};

const Visits = ({
  row: { visits, months, from, until, nameY, y },
  layout: { axis },
  statements,
}: {
  row: VisitRow;
  layout: TimetableLayout;
  statements: Statements;
}) => {
  const name = statements[visits.statement]?.label ?? visits.statement;
  const end = until === undefined ? axis.to + 8 : axis.at(until);
  const isOpen = until === undefined;
  return (
    <a href={addressOf(visits.statement, statements)} aria-label={name}>
      <HaloText x={axis.from} y={nameY}>
        {name}
        {isOpen ? " (no end stated)" : ""}
      </HaloText>
      <line x1={axis.at(from)} x2={end} y1={y} y2={y} stroke="var(--accent)" strokeWidth={2} />
      {isOpen && (
        <path
          d={`M${end - 6} ${y - 5}L${end + 1} ${y}L${end - 6} ${y + 5}`}
          fill="none"
          stroke="var(--accent)"
          strokeWidth={2}
        />
      )}
      {months.map((month) => (
        <circle key={month} cx={axis.at(month)} cy={y} r={4.5} fill="var(--accent)" />
      ))}
    </a>
  );
};

const Happened = ({
  row: { of, events, nameY, y },
  layout: { axis },
  series: { course },
}: {
  row: HappenedRow;
  layout: TimetableLayout;
  series: ComparedSeries;
}) => (
  <g role="group" aria-label={of.label}>
    <a href={`/case/${of.id}`}>
      <HaloText x={axis.from} y={nameY} isBold>
        {of.label}
      </HaloText>
    </a>
    <line x1={axis.from} x2={axis.to} y1={y} y2={y} stroke="var(--rule)" />
    {events.map(({ event, words, month, lane, anchor }) => (
      <EventMark
        key={event.claim}
        event={event}
        sign={kindOf(course, event)?.sign ?? "circle"}
        words={words}
        label={`${of.label}: ${words}`}
        x={axis.at(month)}
        y={y}
        lane={lane}
        anchor={anchor}
      />
    ))}
  </g>
);
