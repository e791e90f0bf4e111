// Owns a session as it goes on: which card is open, what was done with those before it, and how that is taken back.
import { useRef, useState } from "react";
import { agendaOf, nextCard, type Agenda, type ServedDeck } from "./agenda.ts";
import { changed, gradeCard, restoring, setAside, type Change } from "./change.ts";
import type { Grade, KeptCard, KeptReview, Memory } from "./kept-review.ts";
import { change } from "./own-review.ts";
import { outcomes } from "./scheduler.ts";
import { useQuestions } from "./use-questions.ts";

/** What was done with a card in this session, and how to take that back. */
export type Step = { card: KeptCard; undone: Change } & (
  | { grade: Grade }
  /** By the name of its statement. */
  | { setAside: string }
);
/** A step that gave a grade. */
export type Graded = Extract<Step, { grade: Grade }>;
/** Whether a step gave a grade; otherwise it set its card aside. */
export const isGraded = (step: Step): step is Graded => "grade" in step;

/** What was answered to the open card. */
type Answered = { isRight: boolean; outcomes: Record<Grade, Memory> };

const idsAhead = ({ due, fresh }: Agenda): string[] => [...due, ...fresh].map(({ id }) => id);

/** A session over these decks, beginning now; its card is undefined when nothing is left. */
export const useSession = (kept: KeptReview, decks: readonly ServedDeck[]) => {
  const [card, setCard] = useState<KeptCard | undefined>(() => {
    const now = Date.now();
    return nextCard(agendaOf(kept, decks, now), now);
  });
  const [steps, setSteps] = useState<readonly Step[]>([]);
  const [answered, setAnswered] = useState<Answered>();
  /** How many cards were opened: the same one may come again at once. */
  const [opened, setOpened] = useState(0);
  const [now, setNow] = useState(() => Date.now());
  const place = useRef<HTMLHeadingElement>(null);
  const agenda = agendaOf(kept, decks, now);
  const questions = useQuestions(card === undefined ? [] : [card.id, ...idsAhead(agenda)], 1);
  const last = steps.at(-1);

  const open = (next: KeptCard | undefined, at: number): void => {
    setCard(next);
    setAnswered(undefined);
    setOpened(opened + 1);
    setNow(at);
    place.current?.focus();
  };
  const go = (how: Change): void => {
    const at = Date.now();
    void change(how);
    open(nextCard(agendaOf(changed(kept, how), decks, at), at), at);
  };
  /** Leaves the open card out from now on; this cannot be taken back. */
  const skip = (): void => {
    if (card !== undefined) go(setAside(kept, card, true, Date.now()));
  };
  return {
    ...{ card, opened, now, agenda, questions, last, answered, place, skip },
    graded: steps.filter(isGraded),
    /** The open card was answered. */
    answer: (wasRight: boolean): void => {
      if (card === undefined) return;
      setAnswered({ isRight: wasRight, outcomes: outcomes(card.memory, Date.now()) });
    },
    giveGrade: (grade: Grade): void => {
      if (card === undefined || answered === undefined) return;
      const { done, undone } = gradeCard(kept, card, grade, answered.outcomes[grade]);
      setSteps([...steps, { card, grade, undone }]);
      go(done);
    },
    putAside: (): void => {
      if (card === undefined) return;
      const name = questions.get(card.id)?.statement.label ?? card.id;
      setSteps([...steps, { card, setAside: name, undone: restoring(kept, card.id) }]);
      skip();
    },
    /** Takes the last step back. */
    undo: (): void => {
      if (last === undefined) return;
      void change(last.undone);
      setSteps(steps.slice(0, -1));
      open(last.card, Date.now());
    },
  };
};
