/** Numbers as the screens write them: one decimal for ratings, none for percentages, a true minus sign. */
import { sentence } from './say';

/** The words for an answer that is no number. Never averaged, never a zero. */
export const NO_EVIDENCE = 'No evidence';
/** The short mark for "No evidence" inside a table of marks. */
const NO_EVIDENCE_MARK = '–';

const MINUS = '−';

/** Rounds half away from zero after removing binary noise, so that 2.25 reads 2.3 and 1.005 behaves. */
function fixed(value: number, digits: number): string {
  const scale = 10 ** digits;
  const size = Math.round(Math.abs(value) * scale * (1 + Number.EPSILON)) / scale;
  const text = size.toFixed(digits);
  return value < 0 && size !== 0 ? MINUS + text : text;
}

/** A rating on the 1–5 anchors, "3.0"; "–" for no evidence. */
export function rating(value: number | null | undefined): string {
  return value == null ? NO_EVIDENCE_MARK : fixed(value, 1);
}

/** A number with `digits` decimals and a true minus sign. */
export function decimal(value: number, digits = 0): string {
  return fixed(value, digits);
}

/** A difference with its sign: "+0.7", "−2.0", "0.0". */
export function signed(value: number, digits = 1): string {
  const text = fixed(value, digits);
  return Number(text.replace(MINUS, '-')) > 0 ? `+${text}` : text;
}

/** A share from 0 to 1 as "83%"; "under 1%" and "over 99%" where rounding would claim certainty. */
export function percent(share: number): string {
  if (share > 0 && share < 0.005) return 'under 1%';
  if (share < 1 && share > 0.995) return 'over 99%';
  return `${fixed(share * 100, 0)}%`;
}

/** Hours as "3 h" or "1.5 h". */
export function hours(value: number): string {
  return `${fixed(value, Number.isInteger(value) ? 0 : 1)} h`;
}

/** A count with its noun: "1 mark", "3 marks". Give the plural where it is not the singular with s. */
export function count(value: number, one: string, many = `${one}s`): string {
  return `${grouped(value)} ${value === 1 ? one : many}`;
}

/** A whole number with thousands commas: "200,000". */
export function grouped(value: number): string {
  return fixed(value, 0).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** Money to read at a glance: "$950", "$214k", "$2.6M". `symbol` goes in front. */
export function money(value: number, symbol = '$'): string {
  const size = Math.abs(value);
  const sign = value < 0 ? MINUS : '';
  if (size >= 999_500) return `${sign}${symbol}${trimmed(size / 1_000_000)}M`;
  if (size >= 1_000) return `${sign}${symbol}${fixed(size / 1_000, 0)}k`;
  return `${sign}${symbol}${fixed(size, 0)}`;
}

/** Money in the unit that people named, as the core writes it: "$240k", "1,200 kEUR", "−$1.2M". Whole units, and one decimal below ten. */
export function amount(value: number, unit: string): string {
  const size = Math.abs(value);
  const number = size < 9.95 && Math.abs(size - Math.round(size)) >= 0.05 ? fixed(size, 1) : grouped(size);
  const sign = value < 0 && number !== '0' ? MINUS : '';
  const named = unit.trim();
  if (/^[$€£¥₹]/.test(named)) return `${sign}${named[0] ?? ''}${number}${named.slice(1)}`;
  return `${sign}${number}${named && ` ${named}`}`;
}

function trimmed(value: number): string {
  return fixed(value, 1).replace(/\.0$/, '');
}

/** Reads what a person typed: comma or point as decimal sign, true minus, spaces and thousands groups allowed. `null` if no number. */
export function parseNumber(text: string): number | null {
  let plain = text
    .trim()
    .replace(/[\s\u00a0\u202f']/g, '')
    .replace(MINUS, '-');
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain)) plain = plain.replaceAll(',', '');
  plain = plain.replace(',', '.');
  return /^[-+]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
}

const COUNTED = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** A small count inside a sentence: "three", "none"; figures from thirteen. `capital` at its beginning. */
export function inWords(value: number, capital = false): string {
  const word = COUNTED[value] ?? grouped(value);
  return capital ? sentence(word) : word;
}

/** A count that opens a sentence: "Two decisions", "No decisions", "14 decisions". */
export function countWord(value: number, one: string, many = `${one}s`): string {
  return `${value === 0 ? 'No' : inWords(value, true)} ${value === 1 ? one : many}`;
}
