/** Where evidence comes from, strongest first, in bars. */
import { EVIDENCE } from '../api/labels';
import type { EvidenceKind } from '../api/types';

/** Kinds strongest first. Bars are counted from the end: hearsay has one, direct observation six. */
export const KINDS = Object.keys(EVIDENCE) as EvidenceKind[];

/** Bars of strength, 1–6. */
export function strength(kind: EvidenceKind): number {
  return KINDS.length - KINDS.indexOf(kind);
}
