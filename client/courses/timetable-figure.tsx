// Owns the timetable of follow-up of one series: the drawing, what stands without a time, the same as a table and as a file.
import { Link } from "@tanstack/react-router";
import { amountOf, withPlainSpaces } from "../../model/figure-text.ts";
import { countInWords, numberText } from "../../model/formats.ts";
import type { ComparedSeries, Courses, ScheduledVisits } from "../../model/views/courses.ts";
import { csvText } from "../../model/csv-text.ts";
import { useDrawnPlace } from "../drawing/use-drawn-place.ts";
import { NodeLink } from "../marks/node-link.tsx";
import { DrawnFigure } from "../drawing/drawn-figure.tsx";
import { SignLegend } from "./course-signs.tsx";
import { wordsOf } from "./course-layout.ts";
import { happenedIn, timetableDrawing } from "./series-drawings.tsx";

const months = (n: number): string => numberText(Math.round(n * 10) / 10);

/** "every 3 months, from 0 to 24 months", "at 1 month", in months since the start. */
export const visitsText = ({ from, every, until }: ScheduledVisits): string => {
  if (every === undefined) return `at ${months(from)} months`.replace(/ 1 months$/, " 1 month");
  const to = until === undefined ? "; no end stated" : ` to ${months(until)} months`;
  return until === undefined
    ? `every ${months(every)} months from ${months(from)} months${to}`
    : `every ${months(every)} months, from ${months(from)}${to}`;
};

/** The timetable as a file of values, each with whose word it is. */
export const timetableCsv = (
  { visits, cases, followUp }: ComparedSeries,
  statements: Courses["statements"],
  notes: readonly string[],
  origin: string,
): string =>
  csvText(
    notes,
    [
      "what",
      "case",
      "label",
      "months from",
      "months to",
      "every (months)",
      "whose word",
      "address",
    ],
    [
      ...visits.map(({ statement, from, every, until }) => {
        const card = statements[statement];
        const last = every === undefined ? from : until;
        const address = `${origin}/${card?.kind ?? "claim"}/${statement}`;
        return [
          "visits",
          "",
          card?.label ?? statement,
          from,
          last,
          every,
          card?.attribution,
          address,
        ];
      }),
      ...followUp.map(({ claim, value, low, high }) => [
        ...["follow-up of the series", "", statements[claim]?.label ?? claim],
        ...[low ?? value, high ?? value, undefined],
        ...[statements[claim]?.attribution, `${origin}/claim/${claim}`],
      ]),
      ...cases.flatMap(({ case: { label }, events }) =>
        events.map((event) => [
          ...[event.isAbsent ? "reported not to have happened" : "event", label, event.text],
          ...[event.time?.from ?? "not stated", event.time?.to, undefined],
          ...[statements[event.claim]?.attribution, `${origin}/claim/${event.claim}`],
        ]),
      ),
    ],
  );

/** The figure, with what it cannot show. */
export const TimetableFigure = ({
  series,
  statements,
}: {
  series: ComparedSeries;
  statements: Courses["statements"];
}) => {
  const place = useDrawnPlace();
  const { width } = place;
  const { paper, course, cases } = series;
  const untimed = cases.flatMap(({ events }) => events.filter(({ time }) => time === undefined));
  const { id, title, about, signs, draw } = timetableDrawing(series, statements);
  return (
    <>
      <SignLegend kinds={course?.events ?? []} events={happenedIn(series)} />
      <DrawnFigure
        id={id}
        title={title}
        about={about}
        remarks={signs}
        source={paper.label}
        papers={[paper]}
        csv={(notes) => timetableCsv(series, statements, notes, location.origin)}
        place={place}
      >
        {width > 0 && draw(width)}
      </DrawnFigure>
      {untimed.length > 0 && (
        <p className="more">
          <span className="quiet">
            Not on the axis, since no time is stated: {countInWords(untimed.length, "event")}.
          </span>
          <Link to="/compare/courses" search={{ dossier: paper.id }}>
            The whole courses
          </Link>
        </p>
      )}
      <TimetableTable series={series} statements={statements} />
    </>
  );
};

const TimetableTable = ({
  series: { visits, cases },
  statements,
}: {
  series: ComparedSeries;
  statements: Courses["statements"];
}) => (
  <table className="plain-table">
    <caption>The same as a table</caption>
    <thead>
      <tr>
        <th scope="col">What</th>
        <th scope="col">When</th>
        <th scope="col">Whose word</th>
      </tr>
    </thead>
    <tbody>
      {visits.map((one) => {
        const card = statements[one.statement];
        const label = card?.label ?? one.statement;
        return (
          <tr key={one.statement}>
            <th scope="row">
              <NodeLink node={{ id: one.statement, kind: card?.kind ?? "claim", label }} />
            </th>
            <td>{visitsText(one)}</td>
            <td className="quiet">{card?.verdict.word}</td>
          </tr>
        );
      })}
      {cases.flatMap(({ case: of, events }) =>
        events
          .filter(({ time, isAbsent }) => time !== undefined && time.from >= 0 && !isAbsent)
          .map((event) => (
            <tr key={`${of.id} ${event.claim}`}>
              <th scope="row">
                {of.label}:{" "}
                <NodeLink node={{ id: event.claim, kind: "claim", label: wordsOf(event) }} />
              </th>
              <td>
                {event.time === undefined
                  ? ""
                  : `at ${withPlainSpaces(amountOf(event.time.figure))}`}
              </td>
              <td className="quiet">{statements[event.claim]?.verdict.word}</td>
            </tr>
          )),
      )}
    </tbody>
  </table>
);
