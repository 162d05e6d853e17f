/** The settings of the person at this computer: applied to the page, kept in the workspace. */
import { asApiError, type ApiError } from '../api/client';
import { api } from '../api/commands';
import type { Settings } from '../api/types';
import { setSingleKeys, singleKeysOn } from '../kit/keys';
import { chooseTheme, savedTheme } from '../kit/theme';

/** The sizes that can be chosen, in percent. */
export const SIZES = [90, 100, 110, 125, 150, 175, 200];

class Preferences {
  // What this device remembers is the first guess, so that nothing flashes before the workspace answers.
  settings = $state.raw<Settings>({ theme: savedTheme(), single_keys: singleKeysOn(), name: '', text_percent: 100 });
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

  /** Draws everything one step larger (1) or smaller (−1), or as it was made (0), and keeps that. */
  async resize(by: 1 | -1 | 0): Promise<void> {
    const now = this.settings.text_percent;
    const larger = SIZES.find((size) => size > now);
    const smaller = SIZES.findLast((size) => size < now);
    const next = by === 0 ? 100 : ((by > 0 ? larger : smaller) ?? now);
    if (next !== now) await this.change({ text_percent: next });
  }

  #apply(settings: Settings): void {
    if (settings.text_percent !== this.settings.text_percent)
      // A window that cannot be scaled is still one to read in.
      void api.textSize(settings.text_percent).catch(() => undefined);
    this.settings = settings;
    chooseTheme(settings.theme);
    setSingleKeys(settings.single_keys);
  }
}

export const preferences = new Preferences();
