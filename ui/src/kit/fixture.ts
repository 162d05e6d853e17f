/** Chooses in a list of the kit, as somebody does who clicks. */
import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';

/** Opens the list with that label and takes the option with those words. */
export async function choose(label: string, option: string): Promise<void> {
  const user = userEvent.setup();
  await user.click(screen.getByRole('combobox', { name: label }));
  await user.click(within(screen.getByRole('listbox', { name: label })).getByRole('option', { name: option }));
}
