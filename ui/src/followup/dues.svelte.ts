/**
 * The dates that are not done, as Home lists them and the rail counts them, a part at a time; read again when something may have
 * changed.
 */
import { api } from '../api/commands';
import { Pager } from '../api/pager.svelte';
import type { Due, DuesPage } from '../api/types';

export const dues = new Pager<Due, DuesPage>((after) => api.dues(after));
