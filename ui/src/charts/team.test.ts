/** Unit rows, lever arrows and place rows: where marks stand, and what is drawn and heard. */
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Arrows, Places, Units } from '../api/types';
import { chart, table } from './fixture';
import LeverArrows from './LeverArrows.svelte';
import PlaceRows from './PlaceRows.svelte';
import UnitRows from './UnitRows.svelte';
import { bracket, rowWidth, unitAt, whole } from './unitrows';

describe('unit rows', () => {
  const units: Units = {
    filled: 'like the leader',
    hollow: 'not like the leader',
    rows: [
      {
        id: 'h',
        label: 'Hazel Birch',
        strong: true,
        filled: 7,
        said: '7',
        of: 12,
        range: [3, 11],
        alt: '7 of 12 like the leader, 8 in 10 runs give 3 to 11',
        note: 'beyond own image: 3.0 of 5',
        noted: { text: '3.0', number: 3, boxed: false },
      },
    ],
  };
  it('put the bracket under the lowest and the highest unit', () => {
    expect(bracket([3, 11], 12)).toEqual([unitAt(2), unitAt(10)]);
    expect(bracket([0, 0], 12)).toEqual([0.5, 0.5]);
    expect(bracket([-4, 40], 12)).toEqual([0.5, unitAt(11)]);
    expect(rowWidth(12)).toBeCloseTo(210.5);
  });
  it('draw whole units and never more than there are', () => {
    expect([whole(6.5, 12), whole(6.4, 12), whole(-1, 12), whole(99, 12)]).toEqual([7, 6, 0, 12]);
    const { container } = render(UnitRows, { chart: chart(units), file: 'team' });
    const drawing = screen.getByRole('img', { name: '7 of 12 like the leader, 8 in 10 runs give 3 to 11' });
    expect(drawing.querySelectorAll('circle')).toHaveLength(7);
    expect(drawing.querySelectorAll('rect')).toHaveLength(5);
    expect(container).toHaveTextContent('Hazel Birch7 of 12');
    expect(screen.getByText('not like the leader')).toBeInTheDocument();
  });
  it('swap for the table of the core', async () => {
    const twin = table(['Candidate', 'like the leader', 'Beyond own image'], [['Aspen Vale', '5', '–']]);
    render(UnitRows, { chart: chart(units, { table: twin }), file: 'team' });
    await userEvent.click(screen.getByRole('button', { name: /Show as table/ }));
    const cells = within(screen.getByRole('row', { name: /Aspen Vale/ })).getAllByRole('cell');
    expect(cells.map((cell) => cell.textContent)).toEqual(['5', '–']);
  });
});

describe('lever arrows', () => {
  it('point the way they are told, and nowhere where no difference shows', () => {
    const row = (id: string, at: number, way: number) => ({
      id,
      label: id,
      strong: false,
      at,
      said: at.toFixed(1),
      way,
    });
    const arrows: Arrows = {
      id: 'h',
      start: 7.1,
      start_said: '7.1',
      axis: [3, 9],
      ticks: [3, 6, 9],
      rows: [row('All together', 4.3, -1), row('Wider pool', 7.12, 0), row('Worse', 7.6, 1)],
    };
    const { container } = render(LeverArrows, { chart: chart(arrows), file: 'levers' });
    expect(container.querySelectorAll('path.fill-plain')).toHaveLength(2);
    expect(screen.getByRole('row', { name: /All together: 4\.3/ })).toBeInTheDocument();
  });
});

describe('place rows', () => {
  it('say every place in words', () => {
    const places: Places = {
      ends: ['straight', 'bent'],
      wanted: [0, 'wanted'],
      usual: [0.5, 'applicants'],
      says: 'From 0, straight, to 100, bent; wanted at 0, applicants at 50',
      rows: [
        {
          id: 'h',
          label: 'Hazel',
          strong: false,
          at: 0.4,
          range: [0.3, 0.55],
          own: 0.25,
          alt: 'The team 40 of 100, 8 in 10 from 30 to 55, The leader 25',
        },
      ],
    };
    render(PlaceRows, { chart: chart(places), file: 'value' });
    const says = 'Hazel: The team 40 of 100, 8 in 10 from 30 to 55, The leader 25';
    expect(screen.getByRole('rowheader', { name: says })).toBeInTheDocument();
    expect(screen.getByText(places.says)).toHaveClass('vh');
  });
});
