/** A slider tells every step; a list is put in order by its buttons, and the focus goes with the row. */
import { fireEvent, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { moved } from './order';
import OrderList from './OrderList.svelte';
import Slider from './Slider.svelte';

describe('Slider', () => {
  it('tells each value while it moves, in its words', async () => {
    const oninput = vi.fn();
    render(Slider, { label: 'Runs a control book', value: 9, say: (value) => `${value}%`, oninput });
    const slider = screen.getByRole('slider', { name: 'Runs a control book' });
    expect(slider).toHaveAttribute('aria-valuetext', '9%');
    await fireEvent.input(slider, { target: { value: '20' } });
    expect(oninput).toHaveBeenCalledWith(20);
    expect(slider).toHaveAttribute('aria-valuetext', '20%');
  });
  it('is described by its marked stretch', () => {
    render(Slider, {
      label: 'Builder share',
      value: 80,
      say: String,
      span: { from: 73, to: 80, label: 'The facts allow 73% to 80%' },
    });
    expect(screen.getByRole('slider')).toHaveAccessibleDescription('The facts allow 73% to 80%');
  });
});

describe('OrderList', () => {
  it('moves items and keeps the rest in order', () => {
    expect(moved(['a', 'b', 'c', 'd'], 3, 1)).toEqual(['a', 'd', 'b', 'c']);
    expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
    expect(moved(['a'], 5, 0)).toEqual(['a']);
  });
  it('goes by buttons, says where the row is now, and stops at the ends', async () => {
    const user = userEvent.setup();
    const items = ['A', 'B', 'C'].map((id) => ({ id, label: `Row ${id}` }));
    const onorder = vi.fn();
    const { rerender } = render(OrderList, { label: 'Order', items, onorder });
    await user.click(screen.getByRole('button', { name: 'Row B: up' }));
    expect(onorder).toHaveBeenCalledExactlyOnceWith(['B', 'A', 'C']);
    await rerender({ items: ['B', 'A', 'C'].map((id) => ({ id, label: `Row ${id}` })) });
    await user.click(screen.getByRole('button', { name: /^Row B: up/ }));
    expect(onorder).toHaveBeenCalledTimes(1);
  });
});
