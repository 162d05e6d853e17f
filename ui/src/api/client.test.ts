/** Writes reach the shell one after the other, reads see the writes made before them, and what is refused is told in two parts. */
import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';
import { render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import ErrorNote from '../kit/ErrorNote.svelte';
import { ApiError, asApiError, read, write } from './client';
import type { Failure } from './types';

/** A shell whose pool takes up the latest first: what reaches it together is carried out in the wrong order. */
class Pool {
  kept = '';
  #waiting: (() => void)[] = [];

  take(command: string, value: string): Promise<string> {
    return new Promise((answer, refuse) => {
      this.#waiting.push(() => {
        if (command === 'refuse') return void refuse(new Error('full'));
        if (command === 'keep') this.kept = value;
        answer(this.kept);
      });
      setTimeout(() => this.#waiting.pop()?.(), 1);
    });
  }
}

describe('the door to the core', () => {
  let pool: Pool;
  beforeEach(() => {
    pool = new Pool();
    Reflect.set(globalThis, 'isTauri', true);
    mockIPC((command, args) => pool.take(command, String(Reflect.get(args ?? {}, 'value'))));
  });
  afterEach(() => {
    clearMocks();
    Reflect.deleteProperty(globalThis, 'isTauri');
  });

  it('carries writes out in the order they were made', async () => {
    await Promise.all(['dark', 'light', 'system'].map((value) => write('keep', { value })));
    expect(pool.kept).toBe('system');
  });
  it('answers a read with the writes before it in it', async () => {
    void write('keep', { value: 'dark' });
    expect(await read('kept')).toBe('dark');
  });
  it('goes on after a write that was refused', async () => {
    const refused = write('refuse').catch((reason: unknown) => reason);
    const kept = write('keep', { value: 'dark' });
    expect([await refused, await kept]).toEqual([
      expect.objectContaining({ name: 'ApiError', message: 'full' }),
      'dark',
    ]);
  });
});

describe('asApiError', () => {
  it('keeps a name with a full stop in it whole, up to the title on the screen', () => {
    const failure: Failure = {
      code: 'other',
      message: 'Dr. Kim has already rated.',
      hint: 'Keep them on the panel.',
      problems: [],
    };
    const error = asApiError(failure);
    expect([error.message, error.hint]).toEqual([failure.message, failure.hint]);
    render(ErrorNote, { error });
    expect(screen.getByText('Dr. Kim has already rated.')).toBeInTheDocument();
    expect(screen.getByText('Keep them on the panel.')).toBeInTheDocument();
  });

  it('takes what the window itself says, and has words for what says nothing', () => {
    expect(asApiError('command view not found').message).toBe('command view not found');
    expect(asApiError(new TypeError('x is not a function')).message).toBe('x is not a function');
    expect(asApiError(null).hint).toBe('Close the window and open it again. What was saved stays saved.');
    const said = ApiError.said('No.', 'Try again.', 'not_open');
    expect(asApiError(said)).toBe(said);
  });
});
