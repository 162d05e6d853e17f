/** The newest answer alone is taken. */
import { expect, it } from 'vitest';
import { Asked } from './asked.svelte';

const slow = (): { give: (answer: string) => void; answer: Promise<string> } => {
  let give: (answer: string) => void = () => undefined;
  const answer = new Promise<string>((resolve) => (give = resolve));
  return { give, answer };
};

it('drops what a later question has overtaken', async () => {
  const asked = new Asked<string>();
  const first = slow();
  const overtaken = asked.ask(() => first.answer);
  expect(await asked.ask(() => Promise.resolve('second'))).toBe('second');
  first.give('first');
  expect(await overtaken).toBeNull();
  expect(asked.answer).toBe('second');
});

it('takes nothing that was on its way when it was told to forget', async () => {
  const asked = new Asked<string>();
  const first = slow();
  const dropped = asked.ask(() => first.answer);
  asked.forget();
  first.give('first');
  expect(await dropped).toBeNull();
  expect(asked.answer).toBeNull();
});

it('keeps the last answer beside why there is no newer one', async () => {
  const asked = new Asked<string>();
  await asked.ask(() => Promise.resolve('first'));
  expect(await asked.ask(() => Promise.reject(new Error('full')))).toBeNull();
  expect([asked.answer, asked.failed?.message]).toEqual(['first', 'full']);
});
