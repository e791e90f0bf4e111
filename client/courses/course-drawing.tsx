// Owns the drawing of courses: paints what course-layout.ts says and decides nothing. Every mark leads to its claim.
import { amountOf, withPlainSpaces } from "../../model/figure-text.ts";
import { numberText } from "../../model/formats.ts";
import type { ComparedSeries, CourseEvent } from "../../model/views/courses.ts";
import {
  followUpText,
  layOutCourses,
  wordsOf,
  type CourseLayout,
  type CourseRow,
  type ListedEvent,
} from "./course-layout.ts";
import { EventMark, EventSign, kindOf, type EventKind } from "./course-signs.tsx";
import { DrawnSvg, HaloText } from "./drawn-svg.tsx";

/** Height of the words over what has no time, in px. */
const heading = 19;

type SignOf = (event: CourseEvent) => EventKind["sign"];

/** The courses of one series, for a width in px. */
export const CourseDrawing = ({ series, width }: { series: ComparedSeries; width: number }) => {
  const layout = layOutCourses(series, width);
  const signOf: SignOf = (event) => kindOf(series.course, event)?.sign ?? "circle";
  return (
    <DrawnSvg
      width={width}
      height={layout.height}
      label={`Courses of the cases of ${series.paper.label}`}
    >
      <FollowUpBand series={series} layout={layout} />
      <Axis layout={layout} series={series} />
      {layout.rows.map((row) => (
        <Row key={row.of.case.id} row={row} layout={layout} signOf={signOf} width={width} />
      ))}
    </DrawnSvg>
  );
};

/** The time within which the series was followed last, behind all rows. */
const FollowUpBand = ({
  series: { followUp },
  layout: { axis, rows },
}: {
  series: ComparedSeries;
  layout: CourseLayout;
}) => {
  const top = rows[0]?.top ?? 0;
  return followUp.map(({ claim, figure, value, low, high }) => {
    const said = followUpText(figure);
    return (
      <g key={`${claim} ${figure.id}`}>
        {rows.map((row) => (
          <g key={row.of.case.id}>
            {low !== undefined && high !== undefined && (
              <rect
                x={axis.at(low)}
                y={row.top}
                width={axis.at(high) - axis.at(low)}
                height={row.axisTo - row.top}
                fill="var(--accent-soft)"
              />
            )}
            {value !== undefined && (
              <line
                x1={axis.at(value)}
                x2={axis.at(value)}
                y1={row.top}
                y2={row.axisTo}
                stroke="var(--rule-strong)"
                strokeDasharray="2 4"
              />
            )}
          </g>
        ))}
        <a href={`/claim/${claim}`} aria-label={said}>
          <text x={axis.to} y={top - 10} textAnchor="end" fill="var(--ink-soft)">
            {said}
          </text>
        </a>
      </g>
    );
  });
};

const Axis = ({
  layout: { axis, rows, height, isNarrow, listAt },
  series: { course },
}: {
  layout: CourseLayout;
  series: ComparedSeries;
}) => {
  const top = rows[0]?.top ?? 0;
  const bottom = height - 46;
  return (
    <g>
      {axis.ticks.map((tick) => (
        <g key={tick}>
          {rows.map((row) => (
            <line
              key={row.of.case.id}
              x1={axis.at(tick)}
              x2={axis.at(tick)}
              y1={row.top}
              y2={row.axisTo}
              stroke={tick === 0 ? "var(--ink-soft)" : "var(--rule)"}
              strokeWidth={tick === 0 ? 1.6 : 1}
            />
          ))}
          <text x={axis.at(tick)} y={bottom + 16} textAnchor="middle" fill="var(--ink-soft)">
            {numberText(tick)}
          </text>
        </g>
      ))}
      <text x={axis.at(0)} y={bottom + 36} fill="var(--ink-soft)">
        0: {course?.start.toLowerCase()}; months {course?.since}
      </text>
      {!isNarrow && (
        <text x={listAt} y={top - 10} fill="var(--ink-soft)">
          Time not stated
        </text>
      )}
    </g>
  );
};

const Row = ({
  row,
  layout: { isNarrow, listAt },
  signOf,
  width,
}: {
  row: CourseRow;
  layout: CourseLayout;
  signOf: SignOf;
  width: number;
}) => {
  const { of, top, y, begin, known, end, ends, openEnd, timed, listed } = row;
  const name = of.case.label;
  return (
    <g role="group" aria-label={name}>
      <line x1={0} x2={width} y1={top} y2={top} stroke="var(--rule)" />
      <a href={`/case/${of.case.id}`}>
        <text x={isNarrow ? 14 : 0} y={isNarrow ? top + 22 : y + 4} fontSize={14} fontWeight={600}>
          {name}
        </text>
      </a>
      <line x1={begin} x2={known} y1={y} y2={y} stroke="var(--accent)" strokeWidth={2} />
      {end > known && (
        <line
          x1={known}
          x2={end}
          y1={y}
          y2={y}
          stroke="var(--rule-strong)"
          strokeWidth={1.5}
          strokeDasharray="1 5"
        />
      )}
      {of.lastSeen !== undefined && (
        <a
          href={`/claim/${of.lastSeen.claim}`}
          aria-label={`${name}: last follow-up, ${withPlainSpaces(amountOf(of.lastSeen.figure))}`}
        >
          <line
            x1={known}
            x2={known}
            y1={y - 9}
            y2={y + 9}
            stroke="var(--accent)"
            strokeWidth={3}
          />
        </a>
      )}
      {timed.map(({ event, words, from, to, lane, anchor }) => (
        <EventMark
          key={event.claim}
          event={event}
          sign={signOf(event)}
          words={words}
          label={`${name}: ${wordsOf(event)}`}
          x={from}
          to={to}
          y={y}
          lane={lane}
          anchor={anchor}
        />
      ))}
      {ends !== undefined && openEnd !== undefined && (
        <>
          <EventSign sign={signOf(ends)} x={openEnd.x} y={y} />
          <HaloText
            x={openEnd.wordsAt}
            y={openEnd.anchor === "start" ? y + 4 : y + 20}
            anchor={openEnd.anchor}
          >
            time not stated
          </HaloText>
        </>
      )}
      {isNarrow && listed.length > 0 && (
        <text x={listAt} y={(listed[0]?.y ?? 0) - heading} fill="var(--ink-soft)" fontSize={12}>
          Time not stated:
        </text>
      )}
      {listed.map((one) => (
        <Listed key={one.event.claim} one={one} name={name} signOf={signOf} />
      ))}
    </g>
  );
};

const Listed = ({
  one: { event, lines, x, y },
  name,
  signOf,
}: {
  one: ListedEvent;
  name: string;
  signOf: SignOf;
}) => (
  <a href={`/claim/${event.claim}`} aria-label={`${name}: ${event.text}, time not stated`}>
    <EventSign sign={signOf(event)} isAbsent={event.isAbsent} x={x + 6} y={y - 4} />
    {lines.map((line, i) => (
      <text key={line} x={x + 20} y={y + i * 18}>
        {`${line} `}
      </text>
    ))}
  </a>
);
