/** Where to save and what to open: the system's own dialog, opened by the shell. The page only gets a path. */
import { call } from './client';

/** Asks where to save; null when the person thought better of it. The answer ends as `suggestedName` does, and replacing a file has been agreed to. */
export const askSavePlace = (suggestedName: string): Promise<string | null> => call('ask_save_place', { suggestedName });

/** Asks which file to open; null when the person thought better of it. `extensions` without their point. */
export const askOpenPlace = (extensions: string[]): Promise<string | null> => call('ask_open_place', { extensions });
