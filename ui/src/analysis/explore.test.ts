/** Questions to the core while a slider moves: one at a time, the latest wins, coarse before fine, and nothing from before a change. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../api/client';
import type { Explored, WhatIf } from '../api/types';
import { COARSE, Exploration, FINE, IN_FORCE, type Question } from './explore.svelte';
import { exploredSeller } from './fixtures/explored';

/** A core that answers when it is told to. */
class Core {
  asked: { whatIf: WhatIf; answer: (found: Explored) => void; refuse: (reason: unknown) => void }[] = [];
  most = 0;
  #open = 0;

  explore = (whatIf: WhatIf): Promise<Explored> => {
    this.#open += 1;
    this.most = Math.max(this.most, this.#open);
    return new Promise((resolve, reject) => {
      const done = (): void => {
        this.#open -= 1;
      };
      this.asked.push({
        whatIf,
        answer: (found) => (done(), resolve(found)),
        refuse: (reason) => (done(), reject(reason)),
      });
    });
  };
  /** Answers the last question with an answer that carries its draws and builder share. */
  async answer(): Promise<void> {
    const last = this.asked.at(-1);
    last?.answer(exploredSeller({ sampling: `${last.whatIf.builder_share ?? 0} by ${last.whatIf.draws}` }));
    await vi.advanceTimersByTimeAsync(0);
  }
}
const share = (builder_share: number): Question => ({ ...IN_FORCE, builder_share });
const draws = (core: Core): number[] => core.asked.map((one) => one.whatIf.draws);

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

describe('an exploration', () => {
  it('shows a coarse answer at once and a fine one when the question has stood for a while', async () => {
    const core = new Core();
    const live = new Exploration(core.explore, 150);
    live.ask(share(1));
    expect(draws(core)).toEqual([COARSE]);
    await core.answer();
    expect(live.found?.sure.sampling).toBe(`1 by ${COARSE}`);
    expect([live.settled, core.asked.length]).toEqual([false, 1]);
    await vi.advanceTimersByTimeAsync(150);
    expect(draws(core)).toEqual([COARSE, FINE]);
    await core.answer();
    expect(live.found?.sure.sampling).toBe(`1 by ${FINE}`);
    expect(live.settled).toBe(true);
  });
  it('has one question in flight, and of those that wait only the latest is asked', async () => {
    const core = new Core();
    const live = new Exploration(core.explore, 150);
    for (const one of [1, 2, 3, 4]) live.ask(share(one));
    expect(core.asked).toHaveLength(1);
    await core.answer();
    expect(core.asked.map((one) => one.whatIf.builder_share)).toEqual([1, 4]);
    // The page moves with the slider: the overtaken coarse answer shows, and the last one stays the last.
    expect(live.found?.sure.sampling).toMatch(/^1 by/);
    await core.answer();
    expect(live.found?.sure.sampling).toMatch(/^4 by/);
    expect(core.most).toBe(1);
  });
  it('drops a fine answer that a newer question has overtaken', async () => {
    const core = new Core();
    const live = new Exploration(core.explore, 0);
    live.ask(share(1));
    await core.answer();
    await vi.advanceTimersByTimeAsync(0);
    live.ask(share(2));
    await core.answer();
    expect(live.found?.sure.sampling).toBe(`1 by ${COARSE}`);
    expect(core.asked.at(-1)?.whatIf).toMatchObject({ builder_share: 2, draws: COARSE });
  });
  it('wakes from its pause when the next question comes', async () => {
    const core = new Core();
    const live = new Exploration(core.explore, 150);
    live.ask(share(1));
    await core.answer();
    live.ask(share(2));
    await vi.advanceTimersByTimeAsync(0);
    expect(core.asked.map((one) => one.whatIf.builder_share)).toEqual([1, 2]);
    expect(draws(core)).toEqual([COARSE, COARSE]);
  });
  it('drops everything from before the decision changed, and after it is stopped', async () => {
    const core = new Core();
    const live = new Exploration(core.explore, 0);
    live.ask(share(1));
    live.renew(share(2));
    await core.answer();
    expect(live.found).toBeNull();
    await core.answer();
    expect(live.found?.sure.sampling).toMatch(/^2 by/);
    live.ask(share(3));
    live.stop();
    await core.answer();
    await vi.advanceTimersByTimeAsync(1000);
    expect(live.found?.sure.sampling).toMatch(/^2 by/);
  });
  it('keeps the last answer beside a refusal, and lets it go with the next answer', async () => {
    const core = new Core();
    const live = new Exploration(core.explore, 150);
    live.ask(share(1));
    await core.answer();
    live.ask(share(2));
    await vi.advanceTimersByTimeAsync(0);
    core.asked.at(-1)?.refuse(ApiError.said('These bounds leave no weights.', 'Widen one.'));
    await vi.advanceTimersByTimeAsync(0);
    expect(live.failed?.message).toBe('These bounds leave no weights.');
    expect(live.found?.sure.sampling).toMatch(/^1 by/);
    live.ask(share(3));
    await core.answer();
    expect(live.failed).toBeNull();
  });
});
