/** Which key does what, and when it rests. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bindKeys, boundKeys, handleKey, keyCaps, pushScope, setSingleKeys, type KeyBinding } from './keys';

let free: (() => void)[] = [];
const bind = (...entries: (Partial<KeyBinding> & { keys: string })[]) => {
  const runs = entries.map(() => vi.fn());
  free.push(bindKeys(entries.map((entry, index) => ({ label: entry.keys, run: runs[index] ?? vi.fn(), ...entry }))));
  return runs;
};
const press = (key: string, init: KeyboardEventInit = {}, on: Element = document.body): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  on.dispatchEvent(event);
  return event;
};
const element = (tag: string, set: { type?: string } = {}): HTMLElement => {
  const node = Object.assign(document.createElement(tag), set);
  document.body.append(node);
  return node;
};

beforeEach(() => addEventListener('keydown', handleKey));
afterEach(() => {
  removeEventListener('keydown', handleKey);
  free.forEach((one) => one());
  free = [];
  localStorage.clear();
  document.body.replaceChildren();
});

describe('keys', () => {
  it('runs a letter and stops the browser’s own meaning', () => {
    const [run] = bind({ keys: 'j' });
    expect(press('j').defaultPrevented).toBe(true);
    expect(run).toHaveBeenCalledOnce();
  });
  it('rests single letters in text fields, but not on radios', () => {
    const [run] = bind({ keys: '3' });
    press('3', {}, element('input', { type: 'text' }));
    press('3', {}, element('textarea'));
    expect(run).not.toHaveBeenCalled();
    press('3', {}, element('input', { type: 'radio' }));
    expect(run).toHaveBeenCalledOnce();
  });
  it('undoes and redoes in the field that has the focus, and nothing of the decision then', () => {
    const deeds: string[] = [];
    document.execCommand = (deed: string) => deeds.push(deed) > 0;
    const [undo] = bind({ keys: 'mod+z' });
    const field = element('textarea');
    press('z', { ctrlKey: true }, field);
    press('Z', { ctrlKey: true, shiftKey: true }, field);
    press('y', { ctrlKey: true }, field);
    expect([deeds, undo?.mock.calls.length]).toEqual([['undo', 'redo', 'redo'], 0]);
    press('z', { ctrlKey: true });
    expect(undo).toHaveBeenCalledOnce();
  });
  it('knows Alt with an arrow, and larger and smaller whatever key the sign is on', () => {
    const runs = bind({ keys: 'alt+left' }, { keys: 'mod+plus' }, { keys: 'mod+minus' });
    press('ArrowLeft', { altKey: true }, element('input', { type: 'text' }));
    press('+', { ctrlKey: true, shiftKey: true });
    press('=', { ctrlKey: true });
    press('-', { ctrlKey: true });
    expect(runs.map((run) => run.mock.calls.length)).toEqual([1, 2, 1]);
    expect(keyCaps('mod+plus')).toEqual(['Ctrl', '+']);
  });
  it('takes Enter away from a button, but not at the place of a list where one is', () => {
    const [run] = bind({ keys: 'enter' });
    const button = element('button');
    press('Enter', {}, button);
    button.setAttribute('aria-current', 'true');
    press('Enter', {}, button);
    expect(run).toHaveBeenCalledOnce();
  });
  it('can switch single letters off, keeping the rest', () => {
    const [letter, question, palette, sequence] = bind(
      { keys: 'j' },
      { keys: '?' },
      { keys: 'mod+k' },
      { keys: 'g h' },
    );
    setSingleKeys(false);
    press('j');
    press('?');
    press('g');
    press('h');
    press('k', { ctrlKey: true });
    expect([letter, question, sequence].map((run) => run?.mock.calls.length)).toEqual([0, 0, 0]);
    expect(palette).toHaveBeenCalledOnce();
  });
  it('takes Ctrl or Cmd as mod, also in fields, except for undo and redo', () => {
    const [palette, undo, redo] = bind({ keys: 'mod+k' }, { keys: 'mod+z' }, { keys: 'mod+shift+z' });
    const field = element('textarea');
    press('k', { metaKey: true }, field);
    press('z', { ctrlKey: true }, field);
    press('Z', { ctrlKey: true, shiftKey: true }, field);
    expect([palette, undo, redo].map((run) => run?.mock.calls.length)).toEqual([1, 0, 0]);
    press('z', { ctrlKey: true });
    press('Z', { ctrlKey: true, shiftKey: true });
    expect([undo, redo].map((run) => run?.mock.calls.length)).toEqual([1, 1]);
  });
  it('knows a sequence, and forgets a half one', () => {
    const [home, letter] = bind({ keys: 'g h' }, { keys: 'h' });
    press('g');
    press('h');
    expect([home, letter].map((run) => run?.mock.calls.length)).toEqual([1, 0]);
    press('g');
    press('x');
    press('h');
    expect([home, letter].map((run) => run?.mock.calls.length)).toEqual([1, 1]);
  });
  it('lets Enter press the button that has focus', () => {
    const [run] = bind({ keys: 'enter' });
    press('Enter', {}, element('button'));
    expect(run).not.toHaveBeenCalled();
    press('Enter', {}, element('input', { type: 'radio' }));
    expect(run).toHaveBeenCalledOnce();
  });
  it('does nothing while composing', () => {
    const [run] = bind({ keys: 'mod+s' });
    press('s', { ctrlKey: true, isComposing: true });
    expect(run).not.toHaveBeenCalled();
  });
  it('mutes the page under a dialog, except keys that work everywhere', () => {
    const [page, everywhere, dialog] = bind(
      { keys: 'j' },
      { keys: 'mod+s', scope: 'everywhere' },
      { keys: 'd', scope: 'dialog' },
    );
    const pop = pushScope('dialog');
    press('j');
    press('s', { ctrlKey: true });
    press('d');
    expect([page, everywhere, dialog].map((run) => run?.mock.calls.length)).toEqual([0, 1, 1]);
    pop();
    press('j');
    press('d');
    expect([page, dialog].map((run) => run?.mock.calls.length)).toEqual([1, 1]);
  });
  it('lists what is bound, the later of two alike', () => {
    bind({ keys: 'j', label: 'Old' }, { keys: 'j', label: 'New' });
    expect(boundKeys().map((entry) => entry.label)).toEqual(['New']);
    expect(keyCaps('mod+shift+z')).toEqual(['Ctrl', 'Shift', 'Z']);
    expect(keyCaps('g h')).toEqual(['G', 'H']);
  });
});
