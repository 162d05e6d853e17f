/** Charts of looking back: each has every number in its table, and says itself without being seen. */
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import Outcomes from './Outcomes.svelte';
import { becameWords, outcomeTable } from './outcomes';
import Reliability from './Reliability.svelte';
import { pointWords, radius, reliabilityTable } from './reliability';
import { monthWords, shareOf, tenureTable, years } from './tenures';

const points = [{ said: 0.3, came: 0.5, low: 0.1, high: 0.9, count: 2, met: 1, decisions: 2 }, { said: 0.7, came: 0.75, low: 0.3, high: 0.95, count: 4, met: 3, decisions: 3 }];

describe('Reliability', () => {
  it('says every point and has it in its table', async () => {
    expect(points.map(pointWords)).toEqual(['said 30%: 1 of 2 came true', 'said 70%: 3 of 4 came true']);
    expect(reliabilityTable(points).rows[1]).toMatchObject({ said: 0.7, came: 0.75, low: 0.3, high: 0.95, count: 4, decisions: 3 });
    render(Reliability, { finding: 'As often as said.', file: 'r', points });
    expect(screen.getByText(/said 70%: 3 of 4 came true\./)).toHaveClass('vh');
    await userEvent.setup().click(screen.getByRole('button', { name: /Show as table/ }));
    expect(screen.getByRole('row', { name: /^70%/ })).toHaveTextContent('95%');
  });
  it('draws larger groups larger, up to a size', () => {
    expect(radius(1)).toBeLessThan(radius(9));
    expect(radius(1000)).toBe(11);
  });
});

describe('Outcomes', () => {
  it('has words for each result', () => {
    expect([true, false, null].map(becameWords)).toEqual(['Met', 'Not met', 'Nobody can say']);
    expect(outcomeTable([{ label: 'Quota', said: 0.6, met: false }]).rows).toEqual([{ label: 'Quota', said: 0.6, became: 'Not met' }]);
  });
  it('draws no line to an outcome nobody can judge', () => {
    const { container } = render(Outcomes, { finding: 'F', file: 'o', rows: [{ label: 'Quota', said: 0.6, met: null }, { label: 'Stayed', said: 0.8, met: true }] });
    expect(container.querySelectorAll('.connector')).toHaveLength(1);
  });
});

describe('Tenures', () => {
  it('counts months as people do', () => {
    expect([0.3, 1.2, 25.6].map(monthWords)).toEqual(['under 1 month', '1 month', '26 months']);
  });
  it('marks years without crowding, and places a day between two', () => {
    expect(years('2020-05-01', '2023-02-01')).toEqual(['2021-01-01', '2022-01-01', '2023-01-01']);
    expect(years('2000-05-01', '2026-02-01').length).toBeLessThanOrEqual(9);
    expect(shareOf('2020-01-02', '2020-01-01', '2020-01-03')).toBe(0.5);
    expect(shareOf('2020-01-01', '2020-01-01', '2020-01-01')).toBe(0);
  });
  it('puts times without anybody among the tenures, by day', () => {
    const bar = { id: 'a', label: 'Ash', from: '2020-01-01', last: '2020-12-31', months: 12, open: false, short: true };
    const table = tenureTable([bar, { ...bar, id: 'b', label: 'Bay', from: '2021-03-01', open: true, short: false }], [{ from: '2021-01-01', last: '2021-02-28', months: 1.9 }]);
    expect(table.rows.map((row) => [row.name, row.last, row.note])).toEqual([['Ash', 'Thu 31 Dec 2020', 'short'], ['Nobody', 'Sun 28 Feb 2021', ''], ['Bay', 'still there', '']]);
  });
});
