/** The one door to the core: calls a command and turns a refusal into an error that says what to do. */
import { invoke, isTauri } from '@tauri-apps/api/core';
import type { Code, Failure, Problem } from './types';

/** The core's failure as an error that can be thrown. Switch on `code`, show `message` and `hint`. */
export class ApiError extends Error implements Failure {
  readonly code: Code;
  readonly hint: string;
  readonly problems: Problem[];

  constructor({ code, message, hint, problems }: Failure) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.hint = hint;
    this.problems = problems;
  }

  /** One that is told in words: what happened, and what to do instead. */
  static said(message: string, hint = '', code: Code = 'other'): ApiError {
    return new ApiError({ code, message, hint, problems: [] });
  }
}

/** Commands reject with the core's failure; the window's own machinery with a text. */
function isFailure(reason: unknown): reason is Failure {
  return typeof reason === 'object' && reason !== null && 'code' in reason && 'message' in reason && 'hint' in reason;
}

/** Whatever was thrown, as an ApiError. */
export function asApiError(reason: unknown): ApiError {
  if (reason instanceof ApiError) return reason;
  if (isFailure(reason)) return new ApiError(reason);
  const message = reason instanceof Error ? reason.message : reason;
  return typeof message === 'string' && message !== ''
    ? ApiError.said(message)
    : ApiError.said(
        'Something went wrong that this version does not know.',
        'Close the window and open it again. What was saved stays saved.',
      );
}

/** Work that saves something and is not done. */
const underWay = new Set<Promise<unknown>>();

/** Counts work that saves something until it is done: a window that is closed waits for it. Answers the same work. */
export function saves<T>(work: Promise<T>): Promise<T> {
  const done = (): void => void underWay.delete(work);
  underWay.add(work);
  work.then(done, done);
  return work;
}

/** Settles when nothing that saves is under way any more. */
export async function settled(): Promise<void> {
  while (underWay.size > 0) await Promise.allSettled(underWay);
}

/** Settles when the last write that was made has been answered. */
let written: Promise<unknown> = Promise.resolve();

/**
 * Calls a command that changes nothing in the workspace, after the writes made before it. Rejects with an ApiError only.
 * Arguments are camelCase, as the shell expects them.
 */
export function read<T>(command: string, args: Record<string, unknown> = {}): Promise<T> {
  return written.then(() => call<T>(command, args));
}

/**
 * Calls a command that changes the workspace. Writes are carried out in the order they were made: the shell works on many commands at
 * once, so each waits here until the one before it has been answered, refused or not. Else as `read`.
 */
export function write<T>(command: string, args: Record<string, unknown> = {}): Promise<T> {
  const answer = saves(read<T>(command, args));
  written = answer.catch(() => undefined);
  return answer;
}

async function call<T>(command: string, args: Record<string, unknown>): Promise<T> {
  if (!isTauri()) {
    throw ApiError.said(
      'This page runs in a browser, where nothing can be saved.',
      'Open Counterweight from the desktop.',
    );
  }
  try {
    return await invoke<T>(command, args);
  } catch (reason) {
    throw asApiError(reason);
  }
}
