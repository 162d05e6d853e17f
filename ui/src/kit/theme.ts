/** Light, dark, or as the system says: kept on this device, set on <html> before anything is drawn. */

export type Theme = 'system' | 'light' | 'dark';

const KEY = 'counterweight.theme';

/** The saved choice; "system" when none is saved or storage is shut. */
export function savedTheme(): Theme {
  try {
    const saved = localStorage.getItem(KEY);
    return saved === 'light' || saved === 'dark' ? saved : 'system';
  } catch {
    return 'system';
  }
}

/** Shows a theme without keeping it. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

/** Whether the page is drawn dark right now. */
export function isDark(): boolean {
  const chosen = document.documentElement.dataset['theme'];
  return chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
}

/** Shows a theme and keeps it for the next start. */
export function chooseTheme(theme: Theme): void {
  applyTheme(theme);
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Storage is shut: the choice holds until the window closes.
  }
}
