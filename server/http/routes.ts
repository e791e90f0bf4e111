// Owns which answer each endpoint gives. Express tries them in turn: those that are asked for most come first.
import { endpoints } from "../../model/endpoints.ts";
import { answerAround } from "../answers/around.ts";
import { answerCards, answerDecks } from "../answers/cards.ts";
import { answerCase, answerCases } from "../answers/cases.ts";
import { answerDifferential } from "../answers/compare-conditions.ts";
import { answerCourses } from "../answers/compare-courses.ts";
import { answerRegimens } from "../answers/compare-regimens.ts";
import { answerShares } from "../answers/compare-shares.ts";
import { answerBibliography } from "../answers/bibliography.ts";
import { answerCollection } from "../answers/collection.ts";
import { answerAbbreviations, answerConcept, answerConcepts } from "../answers/concepts.ts";
import { answerContents } from "../answers/contents.ts";
import { answerDossier, answerDossiers } from "../answers/dossiers.ts";
import { answerGraph, answerNode } from "../answers/graph.ts";
import { answerNarrowing } from "../answers/narrowing.ts";
import { answerOverview } from "../answers/overview.ts";
import { answerPaths } from "../answers/paths.ts";
import { answerPathway } from "../answers/pathway.ts";
import { answerPlaces } from "../answers/places.ts";
import { answerProfiles } from "../answers/profiles.ts";
import { answerAppraisals, answerQuestions, answerQuotations } from "../answers/questions.ts";
import { answerRelated } from "../answers/related.ts";
import { answerSearch } from "../answers/search.ts";
import {
  answerApproval,
  answerReference,
  answerStudy,
  answerWork,
  answerWorks,
} from "../answers/sources.ts";
import {
  answerClaim,
  answerClaims,
  answerRecommendation,
  answerRecommendations,
} from "../answers/statements.ts";
import { answerTension, answerTensions } from "../answers/tensions.ts";
import { answerTopic, answerTopics } from "../answers/topics.ts";
import { answerTours } from "../answers/tours.ts";
import { answerTrace } from "../answers/trace.ts";
import { answerVerification } from "../answers/verification.ts";
import { answerWhatIf } from "../answers/weigh.ts";
import { answerWheel } from "../answers/wheel.ts";
import { answerYears } from "../answers/years.ts";
import { bibliographyFile } from "../export/bibliography-file.ts";
import { cardFile } from "../export/card-file.ts";
import { defineRoute, type Route, type RouteSettings } from "./endpoint.ts";

/** Routes of every endpoint that is answered from a store. */
export const answerRoutes = (settings: RouteSettings): Route[] => [
  defineRoute(endpoints.claims, settings, answerClaims),
  defineRoute(endpoints.claim, settings, answerClaim),
  defineRoute(endpoints.recommendations, settings, answerRecommendations),
  defineRoute(endpoints.recommendation, settings, answerRecommendation),
  defineRoute(endpoints.trace, settings, answerTrace),
  defineRoute(endpoints.search, settings, answerSearch),
  defineRoute(endpoints.profiles, settings, answerProfiles),
  defineRoute(endpoints.topics, settings, answerTopics),
  defineRoute(endpoints.topic, settings, answerTopic),
  defineRoute(endpoints.overview, settings, answerOverview),
  defineRoute(endpoints.contents, settings, answerContents),
  defineRoute(endpoints.reference, settings, answerReference),
  defineRoute(endpoints.works, settings, answerWorks),
  defineRoute(endpoints.work, settings, answerWork),
  defineRoute(endpoints.study, settings, answerStudy),
  defineRoute(endpoints.related, settings, answerRelated),
  defineRoute(endpoints.graph, settings, answerGraph),
  defineRoute(endpoints.around, settings, answerAround),
  defineRoute(endpoints.paths, settings, answerPaths),
  defineRoute(endpoints.wheel, settings, answerWheel),
  defineRoute(endpoints.narrowing, settings, answerNarrowing),
  defineRoute(endpoints.differential, settings, answerDifferential),
  defineRoute(endpoints.regimens, settings, answerRegimens),
  defineRoute(endpoints.shares, settings, answerShares),
  defineRoute(endpoints.courses, settings, answerCourses),
  defineRoute(endpoints.weigh, settings, answerWhatIf),
  defineRoute(endpoints.years, settings, answerYears),
  defineRoute(endpoints.verification, settings, (store, parameters, _texts, held) =>
    answerVerification(store, parameters, held),
  ),
  defineRoute(endpoints.pathway, settings, answerPathway),
  defineRoute(endpoints.places, settings, answerPlaces),
  defineRoute(endpoints.questions, settings, answerQuestions),
  defineRoute(endpoints.decks, settings, answerDecks),
  defineRoute(endpoints.cards, settings, answerCards, (answered, { format = "json" }, site) =>
    format === "json" ? undefined : cardFile(answered, format, site),
  ),
  defineRoute(endpoints.quotations, settings, answerQuotations),
  defineRoute(endpoints.appraisals, settings, answerAppraisals),
  defineRoute(endpoints.collection, settings, answerCollection),
  defineRoute(
    endpoints.bibliography,
    settings,
    answerBibliography,
    (answered, { format = "json", name }) =>
      format === "json" ? undefined : bibliographyFile(answered, format, name),
  ),
  defineRoute(endpoints.tours, settings, answerTours),
  defineRoute(endpoints.node, settings, answerNode),
  defineRoute(endpoints.dossiers, settings, answerDossiers),
  defineRoute(endpoints.dossier, settings, answerDossier),
  defineRoute(endpoints.abbreviations, settings, answerAbbreviations),
  defineRoute(endpoints.concepts, settings, answerConcepts),
  defineRoute(endpoints.concept, settings, answerConcept),
  defineRoute(endpoints.cases, settings, answerCases),
  defineRoute(endpoints.case, settings, answerCase),
  defineRoute(endpoints.tensions, settings, answerTensions),
  defineRoute(endpoints.tension, settings, answerTension),
  defineRoute(endpoints.approval, settings, answerApproval),
];
