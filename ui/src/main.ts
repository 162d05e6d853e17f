/** Starts the page: theme first, then the app, then tells the hidden window that it can be shown. */
import './styles/fonts';
import './styles/index.css';
import { mount } from 'svelte';
import { announceReady } from './api/window';
import App from './App.svelte';
import { applyTheme, isDark, savedTheme } from './kit/theme';

/** How long the window waits for the fonts at most, in milliseconds. */
const FONT_WAIT_MS = 250;

applyTheme(savedTheme());

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app to draw into.');
mount(App, { target });

// No frame is waited for: WebKitGTK draws none and times out slowly while the window is hidden. Asking for the layout makes the fonts load.
void document.body.offsetHeight;
const wait = new Promise((resolve) => setTimeout(resolve, FONT_WAIT_MS));
await Promise.race([document.fonts.ready, wait]);
await announceReady(isDark());
