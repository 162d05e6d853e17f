/** How many of the criteria rated again moved, and which way. */
import type { Moved } from '../api/generated/Moved';
import { inWords } from '../kit/numbers';

/** "Two are up, one is down and one cannot be compared." What nobody could say then or now is compared with nothing. */
export function movedSay(moved: Moved[]): string {
  const ways = { up: 0, down: 0, same: 0, unknown: 0 };
  for (const { before, now } of moved) ways[before === null || now === null ? 'unknown' : now > before ? 'up' : now < before ? 'down' : 'same'] += 1;
  const be = (number: number): string => (number === 1 ? 'is' : 'are');
  const parts = ([['up', 'up'], ['down', 'down'], ['same', 'the same'], ['unknown', 'not to be compared']] as const).flatMap(([way, words]) =>
    ways[way] > 0 ? [`${inWords(ways[way])} ${be(ways[way])} ${words}`] : [],
  );
  const last = parts.pop() ?? '';
  const said = parts.length > 0 ? `${parts.join(', ')} and ${last}` : last;
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}
