// Owns the page for what went wrong: it says what happened and what to do.
import { Link, useRouter, type ErrorComponentProps } from "@tanstack/react-router";
import { RequestFailed } from "../api/fetch-json.ts";
import { PageMissing } from "./page-missing.tsx";
import { PageTitle } from "./page-title.tsx";

const adviceFor = (error: unknown): string => {
  if (!(error instanceof RequestFailed)) return "Reload the page. If it happens again, report it.";
  if (error.code === "too-many-requests") return "Wait a minute, then try again.";
  if (error.status >= 500)
    return `Try again. If it happens again, report it with this number: ${error.problem?.instance ?? "none"}.`;
  return "Check the address, or search above.";
};

/** Whether what stands in the address for an id cannot be one. */
const isNoAddress = ({ code, problem }: RequestFailed): boolean =>
  code === "bad-request" && problem?.errors?.some(({ where }) => where === "path.id") === true;

/** What happened, what to do, and a button that tries again. */
export const PageFailed = ({ error, reset }: ErrorComponentProps) => {
  const router = useRouter();
  if (error instanceof RequestFailed && (error.code === "not-found" || isNoAddress(error)))
    return <PageMissing reason={error.message} />;
  if (error instanceof RequestFailed && error.code === "gone") {
    return (
      <div className="page narrow">
        <PageTitle tab="Withdrawn">This entry has been withdrawn.</PageTitle>
        <p className="lead">{error.message}</p>
      </div>
    );
  }
  if (
    error instanceof RequestFailed &&
    (error.code === "cursor-invalid" || error.code === "cursor-outdated")
  ) {
    return (
      <div className="page narrow">
        <PageTitle tab="Start again">This list must be started again.</PageTitle>
        <p className="lead">
          {error.code === "cursor-outdated"
            ? "The data have been replaced since this part of the list was requested."
            : "This address no longer leads to a part of the list."}
        </p>
        <p className="lead">
          <Link to="." search={(old) => ({ ...old, cursor: undefined })}>
            Back to the start
          </Link>
        </p>
      </div>
    );
  }
  const again = (): void => {
    reset();
    void router.invalidate();
  };
  return (
    <div className="page narrow" role="alert">
      <PageTitle tab="Something went wrong">This page could not be shown.</PageTitle>
      <p className="lead">{error instanceof Error ? error.message : String(error)}</p>
      <p className="lead">{adviceFor(error)}</p>
      <button type="button" className="button" onClick={again}>
        Try again
      </button>
    </div>
  );
};
