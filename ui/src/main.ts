/** Starts the page: theme first, then the app, then tells the hidden window that it can be shown. */
import './styles/fonts';
import './styles/index.css';
import { mount } from 'svelte';
import { announceReady } from './api/window';
import App from './App.svelte';
import { applyTheme, savedTheme } from './kit/theme';

/** How long the first frame waits for the fonts at most, in milliseconds. */
const FONT_WAIT_MS = 250;

applyTheme(savedTheme());

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app to draw into.');
mount(App, { target });

const wait = new Promise((resolve) => setTimeout(resolve, FONT_WAIT_MS));
const frame = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => resolve());
    // A hidden window may not draw frames at all; it must still be shown.
    setTimeout(resolve, FONT_WAIT_MS);
  });
await Promise.race([document.fonts.ready, wait]);
await frame();
await frame();
await announceReady();
