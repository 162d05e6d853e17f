/** What is done to whole decisions: samples put in and taken out, one put away, renamed, or deleted for good. */
import { asApiError, type ApiError } from '../api/client';
import { api } from '../api/commands';
import { toast } from '../kit/announcer.svelte';
import { count } from '../kit/numbers';
import { decisions } from './all.svelte';
import { closeDecision } from './open.svelte';

/** Does it, says what was done, and lists the decisions anew. Answers what went wrong, or nothing. */
async function run(work: () => Promise<string>): Promise<ApiError | null> {
  try {
    toast(await work());
    // The decision that is open may be one of them.
    closeDecision();
    await decisions.refresh();
    return null;
  } catch (reason) {
    return asApiError(reason);
  }
}

/** Adds the samples that are not there. */
export const addSamples = (): Promise<ApiError | null> =>
  run(async () => `${count(await api.addSamples(), 'sample decision')} to look round in`);

/** Removes every sample. */
export const removeSamples = (): Promise<ApiError | null> =>
  run(async () => `${count(await api.removeSamples(), 'sample decision')} removed`);

/** Puts one decision away, or takes it out again. */
export const archiveDecision = (id: string, title: string, archived: boolean): Promise<ApiError | null> =>
  run(async () => {
    await api.change(id, null, { type: 'archived', archived });
    return archived ? `“${title}” is archived` : `“${title}” is back`;
  });

/** Gives one decision another name. */
export const renameDecision = (id: string, title: string): Promise<ApiError | null> =>
  run(async () => {
    await api.change(id, null, { type: 'retitled', title });
    return `It is called “${title}” now`;
  });

/** Deletes one decision for good. */
export const removeDecision = (id: string, title: string): Promise<ApiError | null> =>
  run(async () => {
    await api.remove(id);
    return `“${title}” is deleted`;
  });
