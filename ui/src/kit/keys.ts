/** The keyboard: one list of keys that both runs them and fills the sheet of all keys. */

/** One key. Written "j", "?", "enter", "escape", "mod+k" (Ctrl, or Cmd on a Mac), "mod+shift+z", "alt+left", or a sequence "g h". */
export interface KeyBinding {
  keys: string;
  /** What it does, as the sheet of keys says it: "Next criterion". */
  label: string;
  run: (event: KeyboardEvent) => void;
  /** Heading in the sheet of keys. */
  group?: string;
  /** Where it works: the scope on top (default "page"), or "everywhere", also over an open dialog. */
  scope?: string;
  /** Whether it works while a text field has focus. Default: only keys with mod or alt, except undo and redo, which belong to the field. */
  inText?: boolean;
  /** Skips the key when false, so that the browser's own meaning holds. */
  when?: () => boolean;
}

const SEQUENCE_MS = 1200;
const SETTING = 'counterweight.single-keys';
const TEXT_TYPES = ['text', 'search', 'email', 'url', 'tel', 'password', 'number', 'date', 'time'];

const bindings = new Set<KeyBinding>();
const scopes: string[] = ['page'];
let pending = '';
let pendingSince = 0;

/** Whether typing goes into this element. Radios and checkboxes are not text, so letters work there. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return TEXT_TYPES.includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}

/** Whether single-letter keys are on; people who speak to their computer switch them off (WCAG 2.1.4). */
export function singleKeysOn(): boolean {
  try {
    return localStorage.getItem(SETTING) !== 'off';
  } catch {
    return true;
  }
}

/** Switches single-letter keys on or off, and keeps the choice on this device. */
export function setSingleKeys(on: boolean): void {
  try {
    localStorage.setItem(SETTING, on ? 'on' : 'off');
  } catch {
    // Storage is shut: nothing to keep, keys stay on.
  }
}

/** Adds keys; the returned function takes them away again. Use inside `$effect(() => bindKeys([...]))`. */
export function bindKeys(entries: KeyBinding[]): () => void {
  for (const entry of entries) bindings.add(entry);
  return () => {
    for (const entry of entries) bindings.delete(entry);
  };
}

/** Every bound key, in the order of binding; the same keys bound twice show once, the later one. */
export function boundKeys(): KeyBinding[] {
  const latest = new Map<string, KeyBinding>();
  for (const entry of bindings) latest.set(`${entry.scope ?? 'page'} ${entry.keys}`, entry);
  return [...latest.values()];
}

/** Puts a scope on top (a dialog mutes the page under it); the returned function takes it away. */
export function pushScope(name: string): () => void {
  scopes.push(name);
  return () => {
    const index = scopes.lastIndexOf(name);
    if (index > 0) scopes.splice(index, 1);
  };
}

/** What a sign is called where a "+" between keys would be taken for it. Larger is "+" with or without Shift, whatever key it is on. */
const SIGNS: Record<string, string> = { '+': 'plus', '=': 'plus', '-': 'minus' };

/** The event as a key is written in a binding. */
function keyName(event: KeyboardEvent): string {
  const mod = event.ctrlKey || event.metaKey;
  const sign = mod ? SIGNS[event.key] : undefined;
  if (sign) return `mod+${sign}`;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key.toLowerCase().replace('arrow', '');
  // Shift is part of a printed sign ("?"), and a modifier only together with Ctrl or Cmd.
  return [mod ? 'mod+' : '', event.altKey ? 'alt+' : '', mod && event.shiftKey ? 'shift+' : '', key].join('');
}

function works(entry: KeyBinding, event: KeyboardEvent): boolean {
  const scope = entry.scope ?? 'page';
  if (scope !== 'everywhere' && scope !== scopes.at(-1)) return false;
  const withMod = /(mod|alt)\+/.test(entry.keys);
  const single = !withMod && entry.keys.split(' ').every((key) => key.length === 1);
  if (single && !singleKeysOn()) return false;
  const undo = entry.keys.endsWith('+z');
  if (isTextField(event.target) && !(entry.inText ?? (withMod && !undo))) return false;
  // Enter and Space press what has focus; a radio has nothing to press.
  if ((entry.keys === 'enter' || entry.keys === ' ') && pressable(event.target)) return false;
  return entry.when?.() ?? true;
}

/** What Enter presses. The place of a list that one is at already is none: pressing it would do nothing. */
function pressable(target: EventTarget | null): boolean {
  const pressed =
    target instanceof Element ? target.closest('a[href],button,summary,[role=option],[role=button]') : null;
  return pressed !== null && pressed.getAttribute('aria-current') !== 'true';
}

/** What undoes and redoes in a text field; WebKitGTK has the deed and no key for it. */
const IN_FIELD: Record<string, 'undo' | 'redo'> = { 'mod+z': 'undo', 'mod+shift+z': 'redo', 'mod+y': 'redo' };

/** The menu of a right click: in a field and over chosen words the system's own, to cut and copy; else none. Reload would lose words. */
export function handleMenu(event: Event): void {
  const chosen = getSelection()?.isCollapsed === false;
  if (!isTextField(event.target) && !chosen) event.preventDefault();
}

/** Runs the binding for this event, if any; the window's keydown listener. */
export function handleKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  if (['Shift', 'Control', 'Meta', 'Alt'].includes(event.key)) return;
  const name = keyName(event);
  const deed = IN_FIELD[name];
  if (deed && isTextField(event.target)) {
    event.preventDefault();
    // Nothing else reaches the field's own history, and every engine still has it.
    document.execCommand(deed);
    return;
  }
  const sequence = pending && event.timeStamp - pendingSince < SEQUENCE_MS ? `${pending} ${name}` : '';
  pending = '';
  const found = [...bindings].reverse();
  const entry =
    (sequence && found.find((one) => one.keys === sequence && works(one, event))) ||
    found.find((one) => one.keys === name && works(one, event));
  if (entry) {
    event.preventDefault();
    entry.run(event);
  } else if (found.some((one) => one.keys.startsWith(`${name} `) && works(one, event))) {
    pending = name;
    pendingSince = event.timeStamp;
  }
}

const mac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);
/** Back and forward, as browsers and file windows have them. On a Mac Alt and an arrow move by a word. */
export const BACK = mac ? 'mod+[' : 'alt+left';
export const FORWARD = mac ? 'mod+]' : 'alt+right';
const NAMES: Record<string, string> = {
  mod: mac ? '⌘' : 'Ctrl',
  shift: 'Shift',
  alt: 'Alt',
  plus: '+',
  minus: '−',
  enter: '↵',
  escape: 'Esc',
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  ' ': 'Space',
};

/** The caps to print for a binding: "mod+shift+z" → ["Ctrl", "Shift", "Z"], "g h" → ["G", "H"]. */
export function keyCaps(keys: string): string[] {
  return keys.split(/[ +]/).map((key) => NAMES[key] ?? key.toUpperCase());
}
