/** Saves a table of a chart: the one place where its file is asked for and written. */
import { asApiError } from '../api/client';
import { api } from '../api/commands';
import { toast } from '../kit/announcer.svelte';

/** Asks in the system's own dialog and writes there. What is there is replaced only where that dialog has asked about it. */
export async function saveTable(csv: string, name: string): Promise<void> {
  try {
    const place = await api.askSavePlace(name);
    if (place === null) return;
    const saved = await api.saveTable(place, csv, /\.csv$/i.test(place));
    toast(`Saved as ${saved.place}`);
  } catch (reason) {
    const { message, hint } = asApiError(reason);
    toast([message, hint].filter(Boolean).join(' '));
  }
}
