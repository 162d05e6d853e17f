/** Keeps what is typed when the page is left: hidden, loaded anew, or closed with its window. */
import { settled } from '../api/client';
import { api } from '../api/commands';
import { keepAll } from '../kit/autosave';

/** The shell says this when somebody closes the window, and then waits a little for `close`. */
const LEAVING = 'leaving';

function hidden(): void {
  if (document.visibilityState === 'hidden') keepAll();
}

/** The field is left as if by hand, which keeps what stands in it and can be read; then the window may go. */
async function leave(): Promise<void> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  keepAll();
  await settled();
  await api.close();
}
function close(): void {
  // What was typed is kept by then; the shell closes the window by itself where this cannot be told.
  void leave().catch(() => undefined);
}

/** Listens from now on; the returned function stops. */
export function keepOnLeaving(): () => void {
  document.addEventListener('visibilitychange', hidden);
  addEventListener('pagehide', keepAll);
  addEventListener(LEAVING, close);
  return () => {
    document.removeEventListener('visibilitychange', hidden);
    removeEventListener('pagehide', keepAll);
    removeEventListener(LEAVING, close);
  };
}
