/** Track records as rows of a small table, the last of which may be a draft that has no company yet. */
import type { TrackRecord } from '../api/generated/TrackRecord';

/** A row to begin with. */
export const EMPTY: TrackRecord = { company: '', years: '', peer_percentile: null, product_rank: null, inbound_share: null };

/** What to keep after one field of one row changed. */
export interface Edited {
  /** The whole record to save; nothing where only a draft without a company changed. */
  save: TrackRecord[] | null;
  /** The draft that is left. */
  draft: TrackRecord | null;
}

/** Changes a field of a row. The draft comes after the saved rows and joins them once it has a company. */
export function edit(record: TrackRecord[], draft: TrackRecord | null, index: number, part: Partial<TrackRecord>): Edited {
  const saved = record[index];
  if (saved) return { save: record.map((one, at) => (at === index ? { ...one, ...part } : one)), draft };
  const next = { ...(draft ?? EMPTY), ...part };
  return next.company.trim() === '' ? { save: null, draft: next } : { save: [...record, next], draft: null };
}
