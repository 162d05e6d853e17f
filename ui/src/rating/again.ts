/** A few criteria rated again in the job: which are asked, what is given so far, and what is missing. */
import type { EvidenceKind, RecheckMark } from '../api/types';

/** One criterion as it is filled in: the card chosen ("1"–"5", "0" for no evidence), and the piece of evidence it rests on. */
export interface Given {
  choice: string | null;
  kind: string;
  evidence: string;
}

/** The problem beside each field; nothing where it is well. No evidence rests on none. */
export function missing({ choice, kind, evidence }: Given): {
  choice: string | null;
  kind: string | null;
  evidence: string | null;
} {
  if (choice === null) return { choice: 'Choose a mark, or “No evidence”.', kind: null, evidence: null };
  if (choice === '0') return { choice: null, kind: null, evidence: null };
  return {
    choice: null,
    kind: kind ? null : 'Choose where it comes from.',
    evidence: evidence.trim() ? null : 'Say what you saw, heard or read.',
  };
}

export function isGiven(given: Given): boolean {
  return Object.values(missing(given)).every((problem) => problem === null);
}

/** The mark as the core keeps it. */
export function markOf({ choice, kind, evidence }: Given): RecheckMark {
  if (choice === null || choice === '0') return { answer: { kind: 'no_evidence' }, kind: null, evidence: '' };
  return {
    answer: { kind: 'mark', level: Number(choice) },
    kind: (kind || null) as EvidenceKind | null,
    evidence: evidence.trim(),
  };
}
