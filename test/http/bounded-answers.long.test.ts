// No answer grows with the corpus: what may be asked for over 1 000 claims weighs no more over 10 000.
import { describeBoundedAnswers } from "./bounded-answers.ts";

describeBoundedAnswers(10_000);
