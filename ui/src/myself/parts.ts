/** Cards of the second edition, with parts in pairs: how one is told, and what of the outside is ticked. */
import type { Motive, MotiveWay, Template } from '../api/types';

/** Whether the card's parts are in pairs. */
export function inPairs(card: Template): boolean {
  return card.criterion.some((one) => one.part);
}

/** Motives for a way; those of the first edition are all for leading. */
export function motivesFor(motives: Motive[], way: MotiveWay): Motive[] {
  return motives.filter((one) => (one.for ?? 'lead') === way);
}

/** The two motives of each row, leading first. */
export function rowsOf(motives: Motive[]): { row: string; lead: Motive | undefined; stay: Motive | undefined }[] {
  const rows = [...new Set(motives.flatMap((one) => (one.row ? [one.row] : [])))];
  const of = (row: string, way: MotiveWay) => motivesFor(motives, way).find((one) => one.row === row);
  return rows.map((row) => ({ row, lead: of(row, 'lead'), stay: of(row, 'stay') }));
}

/** What is ticked on the page of what is outside the work, in a sentence. */
export function outsideFinding(motives: Motive[], ticked: string[]): string {
  const on = (way: MotiveWay) => motivesFor(motives, way).filter((one) => ticked.includes(one.id));
  const [lead, stay] = [on('lead'), on('stay')];
  if (lead.length + stay.length === 0) return 'What is it, besides the work?';
  if (lead.length === 0) return 'And what would I lead for?';
  if (stay.length === 0) return 'And what would I stay for?';
  const inside = (some: Motive[]) => some.some((one) => one.work_itself);
  if (inside(lead) && inside(stay)) return 'There is work I want on both sides';
  if (inside(lead)) return 'There is work in leading that I want, and none in staying';
  return inside(stay) ? 'There is work in staying that I want, and none in leading' : 'None of it is the work itself';
}

/** Whether something is ticked for leading and for staying. */
export function bothTold(motives: Motive[], ticked: string[]): boolean {
  return (['lead', 'stay'] as const).every((way) => motivesFor(motives, way).some((one) => ticked.includes(one.id)));
}
