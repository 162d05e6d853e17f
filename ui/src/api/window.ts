/** What the page tells its own window. */
import { call, inWindow } from './client';

/** Tells the shell that the first themed frame is on screen, so that the hidden window can be shown. */
export async function announceReady(): Promise<void> {
  if (!inWindow()) return;
  // The shell shows the window by itself after a time-out, so a failure here costs only that wait.
  await call('ready').catch(() => undefined);
}
