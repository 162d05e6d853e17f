/** Development only: every part of the kit in its states, to look at in both themes. Not in the production build. */
import '../src/styles/fonts';
import '../src/styles/index.css';
import { mount } from 'svelte';
import type { Theme } from '../src/kit/theme';
import { applyTheme } from '../src/kit/theme';
import Gallery from './Gallery.svelte';

const query = new URLSearchParams(location.search);
applyTheme((query.get('theme') as Theme | null) ?? 'system');
const target = document.getElementById('app');
if (target) mount(Gallery, { target, props: { part: query.get('part') ?? 'controls' } });
