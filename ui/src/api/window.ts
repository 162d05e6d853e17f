/** What the page tells its own window. */
import { call, inWindow } from './client';

/** Tells the shell that the page can be used, so that the hidden window can be shown on a background of the page's own shade. */
export async function announceReady(dark: boolean): Promise<void> {
  if (!inWindow()) return;
  // The shell shows the window by itself after a time-out, so a failure here costs only that wait.
  await call('ready', { dark }).catch(() => undefined);
}
