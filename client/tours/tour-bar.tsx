// Owns the tour at the lower edge of the window: which step this is, its one thought, and the ways on. Takes its room from the
// page and covers nothing of it for good.
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { Link, useNavigate, useRouterState } from "@tanstack/react-router";
import type { TourNode } from "../../model/nodes.ts";
import { Explained } from "../explain/explained.tsx";
import { DraftMark } from "../marks/draft-mark.tsx";
import { keepStep } from "./progress.ts";
import { isShownAt } from "./step-address.ts";
import { StepLink } from "./step-link.tsx";
import { useTour } from "./use-tour.ts";

/** Pages give up as much of the window as the tour takes; what is drawn for the window is drawn for what is left of it. */
const useRoom = (bar: RefObject<HTMLElement | null>): void => {
  useLayoutEffect(() => {
    const { current } = bar;
    if (current === null) return;
    const { style } = document.documentElement;
    const notifyDrawings = (): void => {
      window.dispatchEvent(new Event("resize"));
    };
    const observer = new ResizeObserver(() => {
      style.setProperty("--tour", `${current.offsetHeight}px`);
      notifyDrawings();
    });
    observer.observe(current);
    return () => {
      observer.disconnect();
      style.removeProperty("--tour");
      notifyDrawings();
    };
  }, [bar]);
};

/** Moves the focus to the thought when another step is shown, so that it is read out; not when the page is first opened. */
const useSpokenStep = (words: RefObject<HTMLElement | null>, step: number): void => {
  const shown = useRouterState({
    select: ({ resolvedLocation }) => resolvedLocation?.search.step ?? step,
  });
  const last = useRef(shown);
  useEffect(() => {
    if (last.current === shown) return;
    last.current = shown;
    // After the heading of the page, which takes the focus on every other way.
    const frame = requestAnimationFrame(() => {
      words.current?.focus({ preventScroll: true });
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [shown, words]);
};

/** The bar. An address that names no tour, or none that is here, says so and can be left. */
export const TourBar = ({ id, step }: { id: string; step: number }) => {
  const tour = useTour(id);
  if (tour === undefined) return null;
  if (tour === "missing") {
    return (
      <Frame name="Tour">
        <p>There is no such tour here.</p>
        <p className="tour-ways">
          <Link to="/tours" search={notOnTour}>
            All tours
          </Link>
          <LeaveButton />
        </p>
      </Frame>
    );
  }
  return <Step tour={tour} step={Math.min(step, tour.steps.length)} />;
};

const notOnTour = { tour: undefined, step: undefined };

const Frame = ({ name, children }: { name: string; children: React.ReactNode }) => {
  const bar = useRef<HTMLElement>(null);
  useRoom(bar);
  return (
    <section ref={bar} className="tour" aria-label={name}>
      <div className="tour-inside">{children}</div>
    </section>
  );
};

const Step = ({ tour, step }: { tour: TourNode; step: number }) => {
  const words = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(true);
  const here = useRouterState({ select: ({ location }) => location });
  const { length } = tour.steps;
  const { at = "/", says = "" } = tour.steps[step - 1] ?? {};
  useSpokenStep(words, step);
  useEffect(() => {
    keepStep(tour.id, step, length);
  }, [tour.id, step, length]);
  return (
    <Frame name={`Tour: ${tour.label}`}>
      <div
        ref={words}
        className="tour-words"
        role="group"
        tabIndex={-1}
        aria-labelledby="tour-step tour-thought"
      >
        <p className="tour-head">
          <strong id="tour-step">
            Step {step} of {length}
          </strong>{" "}
          <span className="tour-title">{tour.label}</span>{" "}
          <DraftMark isDraft={tour.review.reviewed === undefined} />
        </p>
        <p id="tour-thought" className="tour-thought" hidden={!isOpen}>
          <Explained text={says} />
        </p>
      </div>
      <p className="tour-ways">
        {step > 1 && (
          <StepLink tour={tour} step={step - 1}>
            Back
          </StepLink>
        )}
        {!isShownAt(at, here) && (
          <StepLink tour={tour} step={step}>
            To this step’s page
          </StepLink>
        )}
        {step < length ? (
          <StepLink tour={tour} step={step + 1} className="tour-next">
            Next
          </StepLink>
        ) : (
          <Link to="/tours" search={notOnTour} className="tour-next">
            Finish
          </Link>
        )}
        <button
          type="button"
          className="plain-button"
          aria-expanded={isOpen}
          aria-controls="tour-thought"
          onClick={() => {
            setIsOpen(!isOpen);
          }}
        >
          {isOpen ? "Hide" : "Show"}
        </button>
        <LeaveButton />
      </p>
    </Frame>
  );
};

/** Leaves the tour where one is; the page stays as it is. */
const LeaveButton = () => {
  const navigate = useNavigate();
  return (
    <button
      type="button"
      className="plain-button"
      onClick={() => {
        void navigate({
          to: ".",
          search: (old) => ({ ...old, ...notOnTour }),
          resetScroll: false,
        });
        document.getElementById("content")?.focus({ preventScroll: true });
      }}
    >
      Leave
    </button>
  );
};
