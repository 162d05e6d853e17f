/** The charts of doubt: which lines a tornado draws, how rank bars are shared out, and what both say. */
import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { Bar, Chart, Ranks, Tornado as Drawing } from '../api/types';
import AcceptabilityBars from './AcceptabilityBars.svelte';
import { rankParts } from './acceptability';
import { chart } from './fixture';
import { fillOf, patternOf } from './patterns';
import Tornado from './Tornado.svelte';
import { crosses, nearLines, tornadoDomain } from './tornado';

const bar = (id: string, none: number, much: number, flips = false): Bar => ({
  id,
  label: `Weight ${id}`,
  none: [none, none.toFixed(1)],
  much: [much, much.toFixed(1)],
  flips,
});
const BARS = [
  bar('team', 2.99, 2.7),
  bar('book', 2.8, 3.1, true),
  bar('strugglers', 2.94, 2.82),
  bar('a', 2.89, 2.93),
  bar('b', 2.91, 2.86),
];
const LINES: [number, string][] = [
  [3, 'trial 3.0'],
  [3.5, 'promote 3.5'],
  [2.5, 'develop 2.5'],
];
const drawing = (bars: Bar[], now = 2.9, lines = LINES): Drawing => ({
  now,
  now_said: `now ${now.toFixed(1)}`,
  lines,
  low: 2,
  high: 4,
  ends: ['at no weight', 'at 30%'],
  bars,
  few: bars.slice(0, 2),
});

describe('Tornado', () => {
  it('draws the lines that are near, one on each side', () => {
    const names = (bars: Bar[]): string[] => nearLines(drawing(bars)).map(([, words]) => words);
    expect(names(BARS)).toEqual(['trial 3.0']);
    expect(names([bar('x', 2.5, 3.2)])).toEqual(['develop 2.5', 'trial 3.0']);
    expect(names([])).toEqual([]);
  });
  it('has room for everything it draws, even where nothing moves', () => {
    const [low, high] = tornadoDomain(BARS, 2.9, LINES.slice(0, 1));
    expect(low).toBeLessThan(2.7);
    expect(high).toBeGreaterThan(3.1);
    const [from, to] = tornadoDomain([bar('x', 3, 3)], 3, []);
    expect(from).toBeLessThan(to);
  });
  it('counts reaching a line from below as passing it', () => {
    expect([crosses(2.9, 3, 3), crosses(3, 2.9, 3), crosses(3, 3.4, 3), crosses(2.4, 2.9, 3)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
  it('says each row in words, every one in full and else the few', async () => {
    const { rerender } = render(Tornado, { chart: chart(drawing(BARS)), file: 't', full: true });
    expect(
      screen.getByRole('rowheader', { name: 'Weight book: 2.8 at no weight, 3.1 at 30%, which flips the answer' }),
    ).toBeInTheDocument();
    expect(screen.getAllByRole('rowheader')).toHaveLength(5);
    expect(screen.getByText('now 2.9')).toBeInTheDocument();
    expect(screen.getByText('trial 3.0')).toBeInTheDocument();
    await rerender({ full: false });
    expect(screen.getAllByRole('rowheader')).toHaveLength(2);
  });
});

describe('AcceptabilityBars', () => {
  it('shares a bar out in order and leaves out ranks nobody had', () => {
    const shares: [number, string][] = [
      [0.71, '71%'],
      [0, '0%'],
      [0.29, '29%'],
    ];
    const parts = rankParts(shares, 300);
    expect(parts.map((part) => [part.rank, part.x, Math.round(part.wide), part.pattern, part.fits])).toEqual([
      [0, 0, 211, 'solid', true],
      [2, 213, 85, 'dots', true],
    ]);
    const thin: [number, string][] = [
      [0.99, '99%'],
      [0.01, '1%'],
    ];
    expect(rankParts(thin, 300)[1]).toMatchObject({ wide: 1.5, fits: false });
  });
  it('tells all ranks in words, and names them', () => {
    const places = ['first', 'second', 'third', 'fourth', 'fifth'];
    const shares = places.map((): [number, string] => [0.2, '20%']);
    const ranks: Chart<Ranks> = chart({
      places,
      rows: [{ id: 'h', label: 'Hazel', strong: true, shares, said: 'first in 20%' }],
    });
    render(AcceptabilityBars, { chart: ranks, file: 'ranks' });
    expect(screen.getByRole('rowheader', { name: 'Hazel: first in 20%' })).toBeInTheDocument();
    expect(screen.getByText(/^fourth\s+or later$/)).toBeInTheDocument();
  });
  it('tells parts apart by pattern', () => {
    expect([0, 1, 2, 3, 9].map(patternOf)).toEqual(['solid', 'stripes', 'dots', 'open', 'open']);
    expect([fillOf('stripes', 'x'), fillOf('open', 'x')]).toEqual(['url(#x-stripes)', undefined]);
  });
});
