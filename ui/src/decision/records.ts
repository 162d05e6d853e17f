/** Track records as rows of a small table, the last of which may be a draft: an employer without a company cannot be saved yet. */
import type { TrackRecord, Vote } from '../api/types';

/** What a company called for, in plain words: how far its way of selling was built. */
export const STAGES: { value: Vote; label: string }[] = [
  { value: 'not_yet', label: 'no motion yet' },
  { value: 'builder', label: 'building' },
  { value: 'mixed', label: 'between' },
  { value: 'scaler', label: 'scaling' },
];

/** The stage chosen in a list, whose first line "" stands for not known. */
export function stageOf(choice: string): Vote | null {
  return STAGES.find((one) => one.value === choice)?.value ?? null;
}

/** A row to begin with. */
export const EMPTY: TrackRecord = {
  company: '',
  years: '',
  peer_percentile: null,
  product_rank: null,
  inbound_share: null,
  joined_at: null,
  left_at: null,
  role: null,
  deal_size: null,
  cycle_days: null,
  context: { buyer: null, level: null, industry: '', size: null },
  team: {
    ramped: null,
    quarters: null,
    own_share: null,
    others_share: null,
    first_number: null,
    last_number: null,
  },
};

/** An employer being added, and the row it will be saved as. */
export interface Draft {
  row: TrackRecord;
  at: number;
}

/** Rows to draw: those saved, and the draft until its row is among them. */
export function shown(record: TrackRecord[], draft: Draft | null): TrackRecord[] {
  return draft && draft.at >= record.length ? [...record, draft.row] : record;
}

/** The record with one row changed; the same rows where there is no such row. */
export function edited(
  record: TrackRecord[],
  at: number,
  part: (now: TrackRecord) => Partial<TrackRecord>,
): TrackRecord[] {
  return record.map((one, index) => (index === at ? { ...one, ...part(one) } : one));
}
