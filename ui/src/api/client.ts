/** The one door to the core: calls a command and turns a refusal into an error that says what to do. */
import { invoke, isTauri } from '@tauri-apps/api/core';
import type { Problem } from './generated/Problem';

/** What went wrong, in words for the screen. Switch on `code`, show `message` and `hint`. */
export class ApiError extends Error {
  constructor(
    /** Stable name of the error, such as "not_sealed". */
    readonly code: string,
    message: string,
    /** What to do instead; empty when there is nothing to add. */
    readonly hint: string,
    /** Everything wrong with a file, with lines, where a file was the trouble. */
    readonly problems: Problem[] = [],
  ) {
    super(message);
    this.name = 'ApiError';
  }
}

function text(value: unknown, key: string): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const found: unknown = Reflect.get(value, key);
  return typeof found === 'string' ? found : null;
}

function problems(value: unknown): Problem[] {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'problems') : null;
  return Array.isArray(found) ? (found as Problem[]) : [];
}

/** Whatever was thrown, as an ApiError. */
export function asApiError(reason: unknown): ApiError {
  if (reason instanceof ApiError) return reason;
  const message = text(reason, 'message') ?? (typeof reason === 'string' ? reason : null);
  return new ApiError(
    text(reason, 'code') ?? 'unexpected',
    message ?? 'Something went wrong that this version does not know.',
    text(reason, 'hint') ?? (message ? '' : 'Close the window and open it again. What was saved stays saved.'),
    problems(reason),
  );
}

/** Whether the page runs in the app's own window, so that commands can be called. */
export function inWindow(): boolean {
  return isTauri();
}

/** Runs a command of the shell. Rejects with an ApiError only. Arguments are camelCase, as the shell expects them. */
export async function call<T>(command: string, args: Record<string, unknown> = {}): Promise<T> {
  if (!inWindow()) {
    throw new ApiError('no_window', 'This page runs in a browser, where nothing can be saved.', 'Open Counterweight from the desktop.');
  }
  try {
    return await invoke<T>(command, args);
  } catch (reason) {
    throw asApiError(reason);
  }
}
