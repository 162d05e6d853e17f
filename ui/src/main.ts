/** Starts the page: theme first, then the app, then tells the hidden window that it can be shown. */
import './styles/fonts';
import './styles/index.css';
import { mount } from 'svelte';
import { announceReady } from './api/window';
import App from './App.svelte';
import { preferences } from './frame/preferences.svelte';
import { applyTheme, isDark, savedTheme } from './kit/theme';

/** How long the hidden window waits for fonts and settings at most, in milliseconds. */
const WAIT_MS = 250;

applyTheme(savedTheme());

const settled = preferences.load();

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app to draw into.');
mount(App, { target });

// No frame is waited for: WebKitGTK draws none and times out slowly while the window is hidden. Asking for the layout makes the fonts load.
void document.body.offsetHeight;
const wait = new Promise((resolve) => setTimeout(resolve, WAIT_MS));
// The window is shown after the workspace's own settings were applied, so that no other theme flashes first.
await Promise.race([Promise.all([document.fonts.ready, settled]), wait]);
await announceReady(isDark());
