// Owns the way to a step of a tour: a link like any other, whose address comes from the data.
import type { MouseEvent, ReactNode } from "react";
import { useRouter } from "@tanstack/react-router";
import type { TourNode } from "../../model/nodes.ts";
import { addressOfStep } from "./step-address.ts";

const isPlainClick = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
  button === 0 && !(metaKey || ctrlKey || shiftKey || altKey);

/** Opens the page that shows the step, with the tour at it. */
export const StepLink = ({
  tour,
  step,
  className,
  children,
}: {
  tour: Pick<TourNode, "id" | "steps">;
  step: number;
  className?: string;
  children: ReactNode;
}) => {
  const router = useRouter();
  const address = addressOfStep(tour, step);
  return (
    <a
      href={address}
      className={className}
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        router.history.push(address);
      }}
    >
      {children}
    </a>
  );
};
