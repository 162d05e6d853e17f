/** Starts the page: theme first, then the app, then tells the hidden window that it can be shown. */
import './styles/fonts';
import './styles/index.css';
import { mount } from 'svelte';
import { api } from './api/commands';
import App from './App.svelte';
import { preferences } from './frame/preferences.svelte';
import { applyTheme, isDark, savedTheme } from './kit/theme';
import { preloadPages } from './pages';

/** How long the hidden window waits for fonts and settings at most, in milliseconds. */
const WAIT_MS = 250;
/** How long the page rests before it loads another page that may be opened next, in milliseconds. */
const REST_MS = 100;

applyTheme(savedTheme());

const settled = preferences.load();

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app to draw into.');
mount(App, { target });

/** Shows the window, and makes the other pages ready. No top-level await: a page's script waits until this one has run to its end. */
async function show(): Promise<void> {
  // No frame is waited for: WebKitGTK draws none and times out slowly while the window is hidden. Asking for the layout makes the
  // fonts load.
  void document.body.offsetHeight;
  // The window is shown after the workspace's own settings were applied, so that no other theme flashes first.
  await Promise.race([Promise.all([document.fonts.ready, settled]), rest(WAIT_MS)]);
  // The shell shows the window by itself after a time-out, so a failure here costs only that wait.
  await api.ready(isDark()).catch(() => undefined);
  await preloadPages(() => rest(REST_MS));
}

const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

void show();
