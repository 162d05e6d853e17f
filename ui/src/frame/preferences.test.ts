/** Settings are applied at once and survive a workspace that does not answer. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../api/client';
import { api } from '../api/commands';
import { singleKeysOn } from '../kit/keys';
import { savedTheme } from '../kit/theme';
import { preferences } from './preferences.svelte';

const SAVED = { theme: 'dark', single_keys: false, name: 'Juniper', text_percent: 100 } as const;

describe('preferences', () => {
  beforeEach(() => localStorage.clear());

  it('applies what the workspace holds and remembers it for the next start', async () => {
    vi.spyOn(api, 'settings').mockResolvedValue(SAVED);
    await preferences.load();
    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect([savedTheme(), singleKeysOn(), preferences.settings.name]).toEqual(['dark', false, 'Juniper']);
  });
  it('changes one thing and keeps all', async () => {
    const save = vi.spyOn(api, 'saveSettings').mockImplementation((settings) => Promise.resolve(settings));
    await preferences.change({ theme: 'light' });
    expect(document.documentElement.dataset['theme']).toBe('light');
    expect(save).toHaveBeenCalledWith({ ...SAVED, theme: 'light' });
  });
  it('draws everything a step larger or smaller, and stops at the ends', async () => {
    const drawn = vi.spyOn(api, 'textSize').mockResolvedValue(null);
    vi.spyOn(api, 'saveSettings').mockImplementation((settings) => Promise.resolve(settings));
    const to = async (by: 1 | -1 | 0, times: number): Promise<number> => {
      for (let time = 0; time < times; time += 1) await preferences.resize(by);
      return preferences.settings.text_percent;
    };
    expect([await to(1, 1), await to(1, 9), await to(-1, 9), await to(0, 1)]).toEqual([110, 200, 90, 100]);
    expect(drawn).toHaveBeenLastCalledWith(100);
  });
  it('holds a change that could not be kept, and says so', async () => {
    vi.spyOn(api, 'saveSettings').mockRejectedValue(ApiError.said('The disk is full.'));
    await preferences.change({ theme: 'system' });
    expect(document.documentElement.dataset['theme']).toBeUndefined();
    expect(preferences.failed?.message).toBe('The disk is full.');
  });
  it('keeps the first guess where there is no workspace to ask', async () => {
    vi.spyOn(api, 'settings').mockRejectedValue(ApiError.said('In use.'));
    await preferences.change({ theme: 'dark' }).catch(() => undefined);
    await preferences.load();
    expect(preferences.settings.theme).toBe('dark');
  });
});
