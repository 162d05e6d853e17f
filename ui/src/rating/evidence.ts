/** Where evidence comes from, strongest first, in words and in bars. */
import type { EvidenceKind } from '../api/generated/EvidenceKind';

/** Kinds strongest first, with what each means. Bars are counted from the end: hearsay has one, direct observation six. */
export const KINDS: { kind: EvidenceKind; label: string; means: string }[] = [
  { kind: 'direct_observation', label: 'Seen directly', means: 'You saw or heard it yourself.' },
  { kind: 'work_sample', label: 'Work sample', means: 'Work done for this occasion.' },
  { kind: 'named_reference', label: 'Named reference', means: 'Somebody named who was there.' },
  { kind: 'document', label: 'Document', means: 'A document, a recording or a number.' },
  { kind: 'own_account', label: 'Own account', means: 'Their own telling.' },
  { kind: 'hearsay', label: 'Hearsay', means: 'Somebody said that somebody said.' },
];

/** Bars of strength, 1–6. */
export function strength(kind: EvidenceKind): number {
  return KINDS.length - KINDS.findIndex((one) => one.kind === kind);
}

/** The kind's name. */
export function kindLabel(kind: EvidenceKind): string {
  return KINDS.find((one) => one.kind === kind)?.label ?? kind;
}
