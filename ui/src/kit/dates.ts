/** Calendar days as the screens write them. Days are ISO text, `yyyy-mm-dd`; instants are ISO text with a time. */

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const LONG_WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const LONG_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DAY_MS = 86_400_000;

interface Day {
  year: number;
  month: number;
  day: number;
  weekday: number;
  /** Days since 1 January 1970, for differences that no clock change disturbs. */
  number: number;
}

const pad = (value: number): string => String(value).padStart(2, '0');

/** Reads `yyyy-mm-dd`, or the local day of an instant. `null` when it is no real day. */
function read(iso: string): Day | null {
  const text = iso.length > 10 ? localDay(new Date(iso)) : iso;
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return { year, month, day, weekday: date.getUTCDay(), number: date.getTime() / DAY_MS };
}

function localDay(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

/** Today on this computer's calendar, `yyyy-mm-dd`. */
export function today(): string {
  return localDay(new Date());
}

/** Whether the text is a real day written `yyyy-mm-dd`. */
export function isDay(text: string): boolean {
  return text.length === 10 && read(text) !== null;
}

/** "Mon 23 Nov 2026". Text that is no day comes back unchanged, in all functions here. */
export function longDate(iso: string): string {
  const day = read(iso);
  return day ? `${WEEKDAYS[day.weekday]} ${day.day} ${MONTHS[day.month - 1]} ${day.year}` : iso;
}

/** "Monday 23 November", for the head of a page. */
export function headDate(iso: string): string {
  const day = read(iso);
  return day ? `${LONG_WEEKDAYS[day.weekday]} ${day.day} ${LONG_MONTHS[day.month - 1]}` : iso;
}

/** "20 March 2027", inside a sentence. */
export function sentenceDate(iso: string): string {
  const day = read(iso);
  return day ? `${day.day} ${LONG_MONTHS[day.month - 1]} ${day.year}` : iso;
}

/** "Fri 20 Nov", with the year only when it differs from that of `now`. */
export function weekdayDate(iso: string, now = today()): string {
  const day = read(iso);
  return day ? `${WEEKDAYS[day.weekday]} ${shortDate(iso, now)}` : iso;
}

/** "20 Nov", with the year only when it differs from that of `now`. */
export function shortDate(iso: string, now = today()): string {
  const day = read(iso);
  if (!day) return iso;
  const year = read(now)?.year === day.year ? '' : ` ${day.year}`;
  return `${day.day} ${MONTHS[day.month - 1]}${year}`;
}

/** Whole days from `from` to `to`; negative when `to` is earlier; 0 when either is no day. */
export function daysBetween(from: string, to: string): number {
  const [start, end] = [read(from), read(to)];
  return start && end ? end.number - start.number : 0;
}

/** The day `days` after `iso`, `yyyy-mm-dd`. */
export function addDays(iso: string, days: number): string {
  const day = read(iso);
  return day ? new Date((day.number + days) * DAY_MS).toISOString().slice(0, 10) : iso;
}

/** A due day seen from `now`: "3 days late", "1 day late", "Today", "Tomorrow", "In 3 days". */
export function dueIn(iso: string, now = today()): string {
  const days = daysBetween(now, iso);
  if (days === 0) return 'Today';
  if (days === 1) return 'Tomorrow';
  if (days > 1) return `In ${days} days`;
  return days === -1 ? '1 day late' : `${-days} days late`;
}

/** When something was kept: "10:42", and on another day "on 3 Sep, 10:42". */
export function savedAt(ms: number, now = today()): string {
  const instant = new Date(ms).toISOString();
  const day = localDay(new Date(ms));
  return day === now ? timeOf(instant) : `on ${shortDate(day, now)}, ${timeOf(instant)}`;
}

/** The local time of an instant, "10:42". */
export function timeOf(instant: string): string {
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? instant : `${pad(date.getHours())}:${pad(date.getMinutes())}`;
}
