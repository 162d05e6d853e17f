/** A walk through places one after the other: where a step leads, and the keys that take it. */
import { isTextField, type KeyBinding } from './keys';

/** The place `by` steps from `from`, staying inside the walk. */
export function step(places: string[], from: string, by: 1 | -1): string {
  const index = Math.max(0, places.indexOf(from));
  return places[Math.min(places.length - 1, Math.max(0, index + by))] ?? from;
}

/** The keys of a walk; `one` is what a place is called, and `group` the heading in the sheet of keys. */
export function walkKeys(one: string, group: string, move: (by: 1 | -1) => void): KeyBinding[] {
  const forth = (keys: string): KeyBinding => ({ keys, label: `Next ${one}`, group, run: () => move(1) });
  const back = (keys: string): KeyBinding => ({ keys, label: `Previous ${one}`, group, run: () => move(-1) });
  const inList = ({ label, ...key }: KeyBinding): KeyBinding => ({
    ...key,
    label: `${label}, in the list`,
    when: listed,
  });
  return [
    forth('j'),
    back('k'),
    { ...forth('right'), when: walks },
    { ...back('left'), when: walks },
    inList(forth('down')),
    inList(back('up')),
  ];
}

/** The arrows choose among radios while one has focus; everywhere else they walk. */
function walks(): boolean {
  const focused = document.activeElement;
  return !isTextField(focused) && !(focused instanceof HTMLInputElement && focused.type === 'radio');
}

const listed = (): boolean => document.activeElement?.closest('[data-walk]') != null;
