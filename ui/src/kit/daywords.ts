/**
 * Reads a day as people type it: "12 March", "3/12/2027", "tomorrow", "next Friday", "in 3 months", "end of the quarter", and always
 * `yyyy-mm-dd`. The one place where typed words become a day.
 */
import { addDays, addMonths, daysIn, isDay, isoDay, LONG_MONTHS, LONG_WEEKDAYS, weekdayOf } from './dates';

/** What reading depends on, besides the words. */
export interface Reader {
  /** ISO day from which "in 3 months" is counted. */
  today: string;
  /** 3/12 is 3 December; else 12 March. A point between, as in 3.12., always puts the day first. */
  dayFirst: boolean;
  /** Ends of what may be meant: a day without its year is the one between them, if only one is. */
  min?: string;
  max?: string;
}

/** Numbers that people write out. */
const NUMBERS: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
};
const UNITS: Record<string, (iso: string, count: number) => string> = {
  day: addDays,
  week: (iso, count) => addDays(iso, 7 * count),
  fortnight: (iso, count) => addDays(iso, 14 * count),
  month: addMonths,
  quarter: (iso, count) => addMonths(iso, 3 * count),
  year: (iso, count) => addMonths(iso, 12 * count),
};

/** The place of the only name that begins so, from three letters on; -1 where there is none. */
function named(names: readonly string[], text: string): number {
  if (text.length < 3) return -1;
  const word = text === 'sept' ? 'sep' : text;
  const found = names.flatMap((name, index) => (name.toLowerCase().startsWith(word) ? [index] : []));
  return found.length === 1 ? (found[0] ?? -1) : -1;
}
const monthOf = (text: string): number => named(LONG_MONTHS, text) + 1;

const year = (iso: string): number => Number(iso.slice(0, 4));
const month = (iso: string): number => Number(iso.slice(5, 7));
const lastOf = (of: number, at: number): string => isoDay(of, at, daysIn(of, at));

/** A day without its year: between the ends if one is, else the next to come. */
function nearest(at: number, day: number, { today, min, max }: Reader): string {
  // Over eight years, so that 29 February is found, also round 2100.
  const near = Array.from({ length: 17 }, (_, step) => isoDay(year(today) + step - 8, at, day)).filter(Boolean);
  const fits = near.filter((iso) => (!min || iso >= min) && (!max || iso <= max));
  const ahead = (days: string[]): string | undefined => days.find((iso) => iso >= today) ?? days.at(-1);
  return ahead(fits) ?? ahead(near) ?? '';
}

/** Three numbers, or two without the year, with signs between them. */
function numbers(text: string, reader: Reader): string | null {
  const parts = /^(\d{1,4})([-./ ])(\d{1,2})(?:\2(\d{4})?)?$/.exec(text);
  const years = /^(\d{4})[-./ ](\d{1,2})[-./ ](\d{1,2})$/.exec(text);
  if (years) return isoDay(Number(years[1]), Number(years[2]), Number(years[3])) || null;
  if (!parts || (parts[2] === '-' && !parts[4]) || (parts[2] === ' ' && !parts[4])) return null;
  const [one, two, of] = [Number(parts[1]), Number(parts[3]), parts[4]];
  const first = parts[2] === '.' || reader.dayFirst;
  const orders = first ? [one, two] : [two, one];
  // What can only be read the other way is read so.
  const [day, at] = (orders[1] ?? 0) > 12 ? [orders[1], orders[0]] : orders;
  if (day === undefined || at === undefined) return null;
  return (of ? isoDay(Number(of), at, day) : nearest(at, day, reader)) || null;
}

/** "5 March 2027", "March 5", "Fri 5 Mar": words of the weekday are left out, and have to be right. */
function spelled(words: string[], reader: Reader): string | null {
  const weekday = named(LONG_WEEKDAYS, words[0] ?? '');
  const rest = weekday >= 0 && words.length > 1 ? words.slice(1) : words;
  if (rest.length < 2 || rest.length > 3) return null;
  const at = rest.slice(0, 2).map(monthOf);
  const place = at.findIndex((one) => one > 0);
  if (place < 0) return null;
  const day = /^(\d{1,2})(?:st|nd|rd|th)?\.?$/.exec(rest[1 - place] ?? '');
  const of = rest[2];
  if (!day || (of !== undefined && !/^\d{4}$/.test(of))) return null;
  const [nth, months] = [Number(day[1]), at[place] ?? 0];
  const found = of === undefined ? nearest(months, nth, reader) : isoDay(Number(of), months, nth);
  if (!found || (weekday >= 0 && rest !== words && weekdayOf(found) !== weekday)) return null;
  return found;
}

/** "today", "in 3 months", "two weeks ago", "Friday", "next Friday", "end of March". */
function counted(text: string, reader: Reader): string | null {
  const { today } = reader;
  const near = { today: 0, tomorrow: 1, yesterday: -1, 'day after tomorrow': 2 }[text.replace(/^the /, '')];
  if (near !== undefined) return addDays(today, near);
  const span = /^(?:in )?(\d{1,3}|[a-z]+) ([a-z]+?)s?( ago)?$/.exec(text);
  const unit = span && UNITS[span[2] ?? ''];
  const count = span && (/^\d/.test(span[1] ?? '') ? Number(span[1]) : NUMBERS[span[1] ?? '']);
  if (span && unit && count && (text.startsWith('in ') || span[3])) return unit(today, span[3] ? -count : count);
  const ends = /^(?:the )?end of (?:the |this )?(next )?([a-z]+)(?: (\d{4}))?$/.exec(text);
  if (ends) return endOf(ends[2] ?? '', Boolean(ends[1]), ends[3], reader);
  const day = /^(next |this |last )?([a-z]+)$/.exec(text);
  return day ? onWeekday(day[1]?.trim() ?? '', day[2] ?? '', today) : null;
}

function endOf(word: string, next: boolean, of: string | undefined, { today }: Reader): string | null {
  const from = year(today);
  const step = next ? 1 : 0;
  if (word === 'year') return lastOf(from + step, 12);
  if (word === 'month') {
    const then = addMonths(`${today.slice(0, 8)}01`, step);
    return lastOf(year(then), month(then));
  }
  if (word === 'quarter') {
    const then = addMonths(isoDay(from, Math.ceil(month(today) / 3) * 3, 1), 3 * step);
    return lastOf(year(then), month(then));
  }
  const at = monthOf(word);
  if (at === 0) return null;
  const soonest = lastOf(from, at) >= today ? from : from + 1;
  return lastOf(of ? Number(of) : soonest, at);
}

/** A weekday by itself is the next to come; "next Friday" is next week's, weeks beginning on Monday. */
function onWeekday(which: string, word: string, today: string): string | null {
  const from = (weekdayOf(today) + 6) % 7;
  const monday = addDays(today, -from);
  const unit = UNITS[word];
  if (unit && which === 'next') return unit(word === 'week' ? monday : today, 1);
  const weekday = named(LONG_WEEKDAYS, word);
  if (weekday < 0) return null;
  const at = (weekday + 6) % 7;
  if (which === 'next') return addDays(monday, 7 + at);
  if (which === 'last') return addDays(monday, at - (at < from ? 0 : 7));
  if (which === 'this') return addDays(monday, at);
  return addDays(monday, at + (at <= from ? 7 : 0));
}

/** The day that is meant, `yyyy-mm-dd`; null where the words name none. */
export function readDay(typed: string, reader: Reader): string | null {
  const text = typed.trim().toLowerCase().replace(/\s+/g, ' ').replace(/^on /, '');
  if (isDay(text)) return text;
  const words = text
    .replaceAll(',', ' ')
    .replace(/\bof\b/g, ' ')
    .split(/\s+/)
    .filter(Boolean);
  return numbers(text, reader) ?? spelled(words, reader) ?? counted(text, reader);
}

/** The language of this computer; some systems name one that no list of languages has, such as C. */
function language(): string {
  try {
    return Intl.getCanonicalLocales(navigator.language)[0] ?? 'en-GB';
  } catch {
    return 'en-GB';
  }
}

/** Whether people here write the day before the month. */
export function dayFirstHere(locale = language()): boolean {
  const parts = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'numeric' }).formatToParts(0);
  const place = (type: string): number => parts.findIndex((part) => part.type === type);
  return place('day') < place('month');
}

/** The first day of the week here, 0 for Sunday. */
export function weekStartsHere(locale = language()): number {
  try {
    const here = new Intl.Locale(locale) as Intl.Locale & {
      weekInfo?: { firstDay: number };
      getWeekInfo?: () => { firstDay: number };
    };
    const known = here.getWeekInfo?.() ?? here.weekInfo;
    return known ? known.firstDay % 7 : 1;
  } catch {
    return 1;
  }
}
