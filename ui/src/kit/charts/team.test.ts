/** Unit rows, lever arrows and place rows: where marks stand, what is drawn, and that the table holds every number. */
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import LeverArrows from './LeverArrows.svelte';
import { axis, direction, leverTable, ticks } from './leverarrows';
import PlaceRows from './PlaceRows.svelte';
import { anchorAt, placeTable } from './placerows';
import UnitRows from './UnitRows.svelte';
import { bracket, rowWidth, unitAt, units, unitTable, whole, type UnitRow } from './unitrows';

const HAZEL: UnitRow = { id: 'h', label: 'Hazel Birch', strong: true, filled: 7, of: 12, low: 3, high: 11, value: 3, note: 'beyond own image: 3.0 of 5' };
const NAMES = { filled: 'like the leader', hollow: 'not like the leader', who: 'Candidate', value: 'Beyond own image, 1–5' };

describe('unit rows', () => {
  it('put the bracket under the lowest and the highest unit', () => {
    expect(bracket(HAZEL)).toEqual([unitAt(2), unitAt(10)]);
    expect(bracket({ low: 0, high: 0, of: 12 })).toEqual([0.5, 0.5]);
    expect(bracket({ low: -4, high: 40, of: 12 })).toEqual([0.5, unitAt(11)]);
    expect(rowWidth(12)).toBeCloseTo(210.5);
  });
  it('draw whole units and never more than there are', () => {
    expect([whole(6.5, 12), whole(6.4, 12), whole(-1, 12), whole(99, 12)]).toEqual([7, 6, 0, 12]);
    expect([units(7), units(6.5)]).toEqual(['7', '6.5']);
    const { container } = render(UnitRows, { finding: 'Seven of the same kind', file: 'team', rows: [HAZEL], names: NAMES });
    const drawing = screen.getByRole('img', { name: '7 of 12 like the leader, 8 in 10 runs give 3 to 11' });
    expect(drawing.querySelectorAll('circle')).toHaveLength(7);
    expect(drawing.querySelectorAll('rect')).toHaveLength(5);
    expect(container).toHaveTextContent('Hazel Birch7 of 12');
    expect(screen.getByText('not like the leader')).toBeInTheDocument();
  });
  it('have every number in the table, no evidence as nothing', async () => {
    const rows = [HAZEL, { ...HAZEL, id: 'a', label: 'Aspen Vale', filled: 5, value: null }];
    expect(unitTable(rows, NAMES).rows[1]).toEqual({ name: 'Aspen Vale', filled: 5, of: 12, low: 3, high: 11, value: null });
    render(UnitRows, { finding: 'Seven of the same kind', file: 'team', rows, names: NAMES });
    await userEvent.click(screen.getByRole('button', { name: /Show as table/ }));
    const cells = within(screen.getByRole('row', { name: /Aspen Vale/ })).getAllByRole('cell');
    expect(cells.map((cell) => cell.textContent)).toEqual(['5', '12', '3', '11', '–']);
  });
});

describe('lever arrows', () => {
  const rows = [{ id: 'all', label: 'All together', strong: true, value: 4.3 }, { id: 'pool', label: 'Wider pool', value: 7.1 }, { id: 'worse', label: 'Worse', value: 7.6 }];
  it('have whole ends with room for the printed values, inside what is possible', () => {
    expect(axis(7.1, rows, [0, 12])).toEqual([3, 9]);
    expect(axis(0.2, [{ id: 'a', label: 'a', value: 0 }], [0, 12])).toEqual([0, 1]);
    expect(axis(12, [], [0, 12])).toEqual([11, 12]);
    expect(axis(0, [], [0, 0])).toEqual([0, 1]);
    expect(ticks([3, 9])).toEqual([3, 4, 5, 6, 7, 8, 9]);
    expect(ticks([0, 50])).toEqual([0, 9, 18, 27, 36, 45]);
  });
  it('point the way their printed numbers go, and nowhere where none shows', () => {
    expect([direction(7.1, 4.3), direction(7.1, 7.6), direction(7.1, 7.12)]).toEqual([-1, 1, 0]);
    const { container } = render(LeverArrows, { finding: 'What lowers it', file: 'levers', rows, start: 7.1, limits: [0, 12], names: { lever: 'Lever', value: 'Average' } });
    expect(container.querySelectorAll('path.fill-plain')).toHaveLength(2);
    expect(screen.getByRole('row', { name: /All together 4\.3/ })).toBeInTheDocument();
  });
  it('say the change in the table', () => {
    expect(leverTable(7.1, rows, { lever: 'Lever', value: 'Average' }).rows[0]).toMatchObject({ name: 'All together', from: 7.1, value: 4.3 });
  });
});

describe('place rows', () => {
  const row = { id: 'h', label: 'Hazel', at: 0.4, low: 0.3, high: 0.55, own: 0.25 };
  const lines = { wanted: { label: 'wanted', at: 0 }, usual: { label: 'applicants', at: 0.5 } };
  it('keep the labels of the lines inside', () => {
    expect([anchorAt(0), anchorAt(0.5), anchorAt(1)]).toEqual(['start', 'middle', 'end']);
  });
  it('say every place in words and in the table', () => {
    render(PlaceRows, { finding: 'Sells it straight', file: 'value', rows: [row], ends: { left: 'straight', right: 'bent' }, ...lines, names: { who: 'Candidate', own: 'the leader', at: 'the team' } });
    expect(screen.getByRole('rowheader', { name: 'Hazel: the team 40 of 100, 8 in 10 from 30 to 55, the leader 25' })).toBeInTheDocument();
    expect(placeTable([row], { who: 'Candidate', own: 'Leader', at: 'Team' }, [lines.wanted, lines.usual]).rows).toEqual([{ name: 'Hazel', own: 0.25, at: 0.4, low: 0.3, high: 0.55, line0: 0, line1: 0.5 }]);
  });
});
