// Owns the first page: what it is about, questions to begin with, the advice by stage, and the ways to everything else. At
// most two screens for one paper.
import { getRouteApi } from "@tanstack/react-router";
import { numberText, upperFirst } from "../../model/formats.ts";
import type { Overview } from "../../model/views/overview.ts";
import { NodeLink } from "../marks/node-link.tsx";
import { PageTitle } from "../shell/page-title.tsx";
import { AdviceByStage, PracticeByStage } from "./home/stages.tsx";
import { Beside, Everything, Topics } from "./home/ways-on.tsx";
import { HomeWheel } from "./home/home-wheel.tsx";
import { SourceStrip } from "./home/source-strip.tsx";

const route = getRouteApi("/");
const questionsShown = 3;

/** "Retroperitoneal vascular leiomyosarcoma: what Zhang 2021 says, and what it rests on". */
const titleOf = ({ papers, diseases, dossiersTotal }: Overview): string => {
  const [[paper], [disease]] = [papers, diseases];
  const about =
    disease === undefined || diseases.length > 1 ? "" : `${upperFirst(disease.label)}: `;
  const what =
    dossiersTotal === 1 && paper !== undefined
      ? `what ${paper.label} says`
      : `what ${numberText(dossiersTotal)} papers say`;
  return upperFirst(`${about}${what}, and what it rests on`);
};

/** Questions that topics answer: of the topics with the most advice, then with the most claims, in the topics' order. */
const questionsOf = ({ topics }: Overview): Overview["topics"] => {
  const broad = topics.filter((entry) => entry.parent === undefined);
  const most = broad
    .toSorted((a, b) => b.recommendations - a.recommendations || b.claims - a.claims)
    .slice(0, questionsShown);
  return broad.filter((entry) => most.includes(entry));
};

/** The home page. */
export const HomePage = () => {
  const overview = route.useLoaderData();
  const isOfMany = overview.dossiersTotal > 1;
  return (
    <div className="page home">
      <div className="home-top">
        <header className="home-title">
          <PageTitle>{titleOf(overview)}</PageTitle>
        </header>
        <HomeWheel overview={overview} />
        <div className="home-head">
          <p className="lead">
            Every statement can be traced to its sentence in the paper, to the works cited there and
            to what those works themselves report.
          </p>
          <ul className="questions">
            {questionsOf(overview).map(({ topic }) => (
              <li key={topic.id}>
                <NodeLink node={topic}>{topic.question}</NodeLink>
              </li>
            ))}
          </ul>
          <SourceStrip overview={overview} />
        </div>
      </div>
      <AdviceByStage overview={overview} isOfMany={isOfMany} />
      <PracticeByStage groups={overview.practiceByStage} />
      <Topics topics={overview.topics} />
      <Beside overview={overview} isOfMany={isOfMany} />
      <Everything kinds={overview.kinds} />
    </div>
  );
};
