/** The charts of doubt: which weights a tornado draws and against which lines, how rank bars are shared out, and their table twins. */
import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import AcceptabilityBars from './AcceptabilityBars.svelte';
import { rankName, rankParts, rankTable } from './acceptability';
import { fillOf, patternOf } from './patterns';
import Tornado from './Tornado.svelte';
import { crosses, nearLines, tornadoDomain, tornadoRows, tornadoTable, type TornadoRow } from './tornado';

const row = (id: string, none: number, much: number, flips = false): TornadoRow => ({ id, label: `Weight ${id}`, none, much, flips });
const ROWS = [row('team', 2.99, 2.7), row('book', 2.8, 3.1, true), row('strugglers', 2.94, 2.82), row('a', 2.89, 2.93), row('b', 2.91, 2.86)];
const LINES = [{ label: 'trial', value: 3 }, { label: 'promotion', value: 3.5 }, { label: 'develop', value: 2.5 }];

describe('Tornado', () => {
  it('puts what flips first, then the widest, and folds the rest into its furthest ends', () => {
    const drawn = tornadoRows(ROWS, 2.9, 3, (count) => `Other ${count}`);
    expect(drawn.map((one) => one.id)).toEqual(['book', 'team', 'strugglers', 'rest']);
    expect(drawn.at(-1)).toMatchObject({ label: 'Other 2', none: 2.91, much: 2.86, flips: false });
  });
  it('folds nothing where one row alone would be the rest', () => {
    expect(tornadoRows(ROWS, 2.9, 4, String)).toHaveLength(5);
  });
  it('draws the lines that are near, one on each side', () => {
    expect(nearLines(ROWS, 2.9, LINES)).toEqual([{ label: 'trial', value: 3 }]);
    expect(nearLines([row('x', 2.5, 3.2)], 2.9, LINES).map((line) => line.label)).toEqual(['develop', 'trial']);
    expect(nearLines([], 2.9, LINES)).toEqual([]);
  });
  it('has room for everything it draws, even where nothing moves', () => {
    const [low, high] = tornadoDomain(ROWS, 2.9, LINES.slice(0, 1));
    expect(low).toBeLessThan(2.7);
    expect(high).toBeGreaterThan(3.1);
    const [from, to] = tornadoDomain([row('x', 3, 3)], 3, []);
    expect(from).toBeLessThan(to);
  });
  it('counts reaching a line from below as passing it', () => {
    expect([crosses(2.9, 3, 3), crosses(3, 2.9, 3), crosses(3, 3.4, 3), crosses(2.4, 2.9, 3)]).toEqual([true, true, false, false]);
  });
  it('names every weight in its table, none folded', () => {
    const table = tornadoTable(ROWS, 'Readiness', { none: 'at no weight', much: 'at 30%' });
    expect(table.columns.map((column) => column.label)).toEqual(['Weight', 'Readiness, at no weight', 'Readiness, at 30%', 'Flips the answer']);
    expect(table.rows).toHaveLength(5);
    expect(table.rows[1]).toEqual({ name: 'Weight book', none: 2.8, much: 3.1, flips: 'yes' });
  });
  it('says each row in words', () => {
    render(Tornado, { finding: 'One weight flips it', file: 't', rows: ROWS, now: 2.9, lines: LINES, what: 'Readiness', ends: { none: 'at no weight', much: 'at 30%' }, most: 2 });
    expect(screen.getByRole('rowheader', { name: 'Weight book: Readiness 2.8 at no weight, 3.1 at 30%, which flips the answer' })).toBeInTheDocument();
    expect(screen.getByRole('rowheader', { name: /^Other three/ })).toBeInTheDocument();
    expect(screen.getByText('now 2.9')).toBeInTheDocument();
    expect(screen.getByText('trial at 3.0')).toBeInTheDocument();
  });
});

describe('AcceptabilityBars', () => {
  it('shares a bar out in order and leaves out ranks nobody had', () => {
    const parts = rankParts([0.71, 0, 0.29], 300);
    expect(parts.map((part) => [part.rank, part.x, Math.round(part.wide), part.pattern, part.fits])).toEqual([[0, 0, 211, 'solid', true], [2, 213, 85, 'dots', true]]);
    expect(rankParts([0.99, 0.01], 300)[1]).toMatchObject({ wide: 1.5, fits: false });
  });
  it('tells all ranks in words and in its table', () => {
    const rows = [{ id: 'h', label: 'Hazel', ranks: [0.71, 0.29] }, { id: 'l', label: 'Linden', ranks: [0.29, 0.71] }];
    render(AcceptabilityBars, { finding: 'Hazel is first most often', file: 'ranks', rows });
    expect(screen.getByRole('rowheader', { name: 'Hazel: first in 71%, second in 29%' })).toBeInTheDocument();
    expect(rankTable(rows).rows[1]).toEqual({ name: 'Linden', rank0: 0.29, rank1: 0.71 });
    expect([rankName(0), rankName(10)]).toEqual(['first', '11th']);
  });
  it('tells parts apart by pattern', () => {
    expect([0, 1, 2, 3, 9].map(patternOf)).toEqual(['solid', 'stripes', 'dots', 'open', 'open']);
    expect([fillOf('stripes', 'x'), fillOf('open', 'x')]).toEqual(['url(#x-stripes)', undefined]);
  });
});
