/** Which answer's doubt is shown. */
import type { Sure, SureAnswer } from '../api/types';

/** The doubt about a candidate's answer; the only one where the answer is about all of them. */
export function answerFor(sure: Sure | null, candidate: string | null): SureAnswer | undefined {
  const own = sure?.answers.find((one) => one.candidate === candidate);
  return own ?? (sure?.answers.length === 1 ? sure.answers[0] : undefined);
}
