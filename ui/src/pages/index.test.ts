/** Every address has a page, loaded when it is opened and only once. */
import { describe, expect, it } from 'vitest';
import { loadPage, pageFor, preloadPages } from '.';

describe('pages', () => {
  it('have Home from the start', () => {
    expect(pageFor({ name: 'home' })).toBeDefined();
    expect(loadPage({ name: 'home' })).toBeUndefined();
  });
  it('are loaded when they are opened', async () => {
    expect(pageFor({ name: 'settings' })).toBeUndefined();
    await loadPage({ name: 'settings' });
    expect(pageFor({ name: 'settings' })).toBeDefined();
    expect(loadPage({ name: 'settings' })).toBeUndefined();
  });
  it('are all loaded in time', async () => {
    await preloadPages(() => Promise.resolve());
    expect(pageFor({ name: 'missing', hash: '#/nowhere' })).toBeDefined();
    expect(loadPage({ name: 'decision', id: 'd1', step: 'role' })).toBeUndefined();
  }, 60_000);
});
