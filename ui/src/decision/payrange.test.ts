/** A range of pay stays as it is typed: no end is moved, filled or swapped under the hand that writes it. */
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import PayRange from './PayRange.svelte';

const fields = (): HTMLInputElement[] => screen.getAllByRole<HTMLInputElement>('textbox');
const typed = async (at: number, text: string): Promise<void> => {
  const field = fields()[at];
  if (!field) throw new Error('no such field');
  await userEvent.clear(field);
  if (text) await userEvent.type(field, text);
  await userEvent.tab();
};

it('keeps the ends once they are in order, and fills no other field', async () => {
  const onchange = vi.fn();
  render(PayRange, { label: 'Base', range: null, onchange });
  await typed(0, '180');
  expect(onchange).toHaveBeenLastCalledWith([180, 180]);
  expect(fields().map((field) => field.value)).toEqual(['180', '']);
  await typed(1, '24');
  expect(fields().map((field) => field.value)).toEqual(['180', '24']);
  expect(screen.getByText(/The higher end comes second/)).toBeInTheDocument();
  expect(onchange).toHaveBeenCalledTimes(1);
  await typed(1, '240');
  expect(onchange).toHaveBeenLastCalledWith([180, 240]);
  await typed(1, '');
  expect(fields().map((field) => field.value)).toEqual(['180', '']);
});

it('follows what comes from elsewhere, as when something is undone', async () => {
  const { rerender } = render(PayRange, { label: 'Base', range: [180, 240], onchange: vi.fn() });
  await rerender({ range: [170, 200] });
  expect(fields().map((field) => field.value)).toEqual(['170', '200']);
});
