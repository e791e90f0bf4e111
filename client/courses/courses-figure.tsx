// Owns the courses of one series: the drawing, what its signs mean, and the same as a table and as a file.
import { amountOf, withPlainSpaces } from "../../model/figure-text.ts";
import type { ComparedSeries, CourseEvent, Courses } from "../../model/views/courses.ts";
import { csvText } from "../../model/csv-text.ts";
import { useDrawnPlace } from "../drawing/use-drawn-place.ts";
import { NodeLink } from "../marks/node-link.tsx";
import { kindOf, SignLegend } from "./course-signs.tsx";
import { coursesDrawing } from "./series-drawings.tsx";
import { DrawnFigure } from "../drawing/drawn-figure.tsx";

/** One line of the table: an event, or the last follow-up of a case. */
type Line = {
  of: { id: string; label: string };
  when: string;
  what: string;
  sort: string;
  claim: string;
};

/** Everything that the drawing shows, case by case, in its order. */
export const courseLines = ({ cases, course }: ComparedSeries): Line[] =>
  cases.flatMap(({ case: of, events, lastSeen }) => [
    ...events.map((event): Line => ({
      of,
      when: timeText(event),
      what: event.text,
      sort: sortText(course, event),
      claim: event.claim,
    })),
    ...(lastSeen === undefined
      ? []
      : [
          {
            of,
            when: whenOf(lastSeen.from, lastSeen.figure),
            what: "last follow-up",
            sort: "Follow-up",
            claim: lastSeen.claim,
          },
        ]),
  ]);

const whenOf = (from: number, figure: Parameters<typeof amountOf>[0]): string =>
  `${withPlainSpaces(amountOf(figure))} ${from < 0 ? "before" : "after"}`;

const timeText = ({ time }: CourseEvent): string =>
  time === undefined ? "not stated" : whenOf(time.from, time.figure);

const sortText = (course: ComparedSeries["course"], event: CourseEvent): string => {
  const name = kindOf(course, event)?.name ?? event.kind;
  return event.isAbsent ? `${name}: reported not to have happened` : name;
};

/** The courses as a file of values, each with whose word it is by `statements`. */
export const coursesCsv = (
  series: ComparedSeries,
  statements: Courses["statements"],
  notes: readonly string[],
  origin: string,
): string =>
  csvText(
    notes,
    ["case", "when", "what", "sort of event", "months from", "months to", "whose word", "address"],
    series.cases.flatMap(({ case: { label }, events }) =>
      events.map((event) => [
        label,
        timeText(event),
        event.text,
        sortText(series.course, event),
        event.time?.from,
        event.time?.to,
        statements[event.claim]?.attribution,
        `${origin}/claim/${event.claim}`,
      ]),
    ),
  );

/** The figure, with its legend and its table. */
export const CoursesFigure = ({
  series,
  statements,
}: {
  series: ComparedSeries;
  statements: Courses["statements"];
}) => {
  const place = useDrawnPlace();
  const { width } = place;
  const { paper, course, cases } = series;
  const { id, title, about, signs, draw } = coursesDrawing(series);
  return (
    <>
      <SignLegend kinds={course?.events ?? []} events={cases.flatMap(({ events }) => events)} />
      <DrawnFigure
        id={id}
        title={title}
        about={about}
        remarks={signs}
        source={paper.label}
        papers={[paper]}
        csv={(notes) => coursesCsv(series, statements, notes, location.origin)}
        place={place}
      >
        {width > 0 && draw(width)}
      </DrawnFigure>
      <CoursesTable series={series} />
    </>
  );
};

const CoursesTable = ({ series }: { series: ComparedSeries }) => {
  const lines = courseLines(series);
  return (
    <details className="drawn-table">
      <summary>The same as a table</summary>
      <table className="plain-table">
        <thead>
          <tr>
            {["Case", "When", "What", "Sort of event"].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ of, when, what, sort, claim }, i) => (
            <tr key={`${of.id} ${claim} ${what}`}>
              <th scope="row">
                <span className={lines[i - 1]?.of.id === of.id ? "unseen" : undefined}>
                  {of.label}
                </span>
              </th>
              <td className={when === "not stated" ? "unstated" : undefined}>{when}</td>
              <td>
                <NodeLink node={{ id: claim, kind: "claim", label: what }} />
              </td>
              <td className="quiet">{sort}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
};
