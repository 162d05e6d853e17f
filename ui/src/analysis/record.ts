/** Track records as rows, and what they prove in a sentence. */
import type { TableData } from '../kit/table';
import { decimal } from '../kit/numbers';
import type { Person } from './fit';
import { firstName, list, PROOF } from './words';

/** One line for each employer of each candidate; unknown stays empty. */
export function recordTable(found: Pick<Person, 'short' | 'reading'>[]): TableData {
  const share = (value: number): string => `${decimal(value)}%`;
  return {
    columns: [
      { key: 'who', label: 'Who' },
      { key: 'where', label: 'Where and when' },
      { key: 'peers', label: 'Peers', kind: 'number', format: share },
      { key: 'rank', label: 'Product', kind: 'number', format: (value) => `no. ${decimal(value)}` },
      { key: 'inbound', label: 'Inbound', kind: 'number', format: share },
      { key: 'proof', label: 'It proves' },
      { key: 'why', label: 'Because' },
    ],
    rows: found.flatMap(({ short, reading }) =>
      reading.record.map(({ entry, proof, why, stage }) => ({
        who: short,
        where: entry.years ? `${entry.company}, ${entry.years}` : entry.company,
        peers: entry.peer_percentile,
        rank: entry.product_rank,
        inbound: entry.inbound_share,
        proof: PROOF[proof],
        why: stage ? `${why} ${stage}` : why,
      })),
    ),
  };
}

/** Whose record proves much, less the tailwind. */
export function recordFinding(found: Pick<Person, 'name' | 'reading'>[]): string {
  const strong = found.filter(({ reading }) => reading.record.some((one) => one.proof === 'strong'));
  if (strong.length === 0) return 'No track record here proves much, less the tailwind';
  const names = list(strong.map(({ name }) => firstName(name)));
  return `Less the tailwind, ${names} ${strong.length === 1 ? 'has' : 'have'} a record that proves much`;
}
