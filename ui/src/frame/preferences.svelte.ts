/** The settings of the person at this computer: applied to the page, kept in the workspace. */
import { asApiError, type ApiError } from '../api/client';
import { api } from '../api/commands';
import type { Settings } from '../api/types';
import { setSingleKeys, singleKeysOn } from '../kit/keys';
import { chooseTheme, savedTheme } from '../kit/theme';

class Preferences {
  // What this device remembers is the first guess, so that nothing flashes before the workspace answers.
  settings = $state.raw<Settings>({ theme: savedTheme(), single_keys: singleKeysOn(), name: '' });
  /** Why the last change could not be kept. */
  failed = $state.raw<ApiError | null>(null);

  /** Reads them from the workspace and applies them. Where there is none to read, the first guess stays. */
  async load(): Promise<void> {
    try {
      this.#apply(await api.settings());
    } catch {
      // The page that needs the workspace says what is wrong with it; the look of the page is no reason to.
    }
  }

  /** Applies a change at once and keeps it. What cannot be kept holds until the window closes, and `failed` says so. */
  async change(change: Partial<Settings>): Promise<void> {
    this.#apply({ ...this.settings, ...change });
    try {
      await api.saveSettings(this.settings);
      this.failed = null;
    } catch (reason) {
      this.failed = asApiError(reason);
    }
  }

  #apply(settings: Settings): void {
    this.settings = settings;
    chooseTheme(settings.theme);
    setSingleKeys(settings.single_keys);
  }
}

export const preferences = new Preferences();
