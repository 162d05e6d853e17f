/** The pages of a debrief: each decision shows its own, and says which one is open. */
import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { firstLeader, starSeller } from '../analysis/fixtures';
import { placeOf } from '../decision/steps';
import PlaceNav from './PlaceNav.svelte';

const names = (): string[] => screen.queryAllByRole('link').map((link) => link.textContent);

describe('the pages of a debrief', () => {
  it('are those of the decision', () => {
    const { unmount } = render(PlaceNav, { place: 'debrief', view: firstLeader().view, here: 'sure' });
    expect(names()).toEqual([
      'Debrief',
      'Late evidence',
      'How sure',
      'The raters',
      'The team',
      'The role',
      'Side by side',
      'Reports',
    ]);
    expect(screen.getByRole('link', { current: 'page' })).toHaveTextContent('How sure');
    unmount();
    render(PlaceNav, { place: 'debrief', view: starSeller().view, here: 'debrief' });
    expect(names()).toEqual(['Debrief', 'Late evidence', 'How sure', 'The raters', 'Money', 'The role', 'Reports']);
  });
  it('are none in a self-assessment', () => {
    render(PlaceNav, {
      place: 'debrief',
      view: { ...starSeller().view, purpose: 'self_assessment' },
      here: 'contrast',
    });
    expect(screen.queryByRole('navigation')).not.toBeInTheDocument();
  });
  it('belong to one place of the bar', () => {
    expect(['sure', 'money', 'compare', 'rate'].map(placeOf)).toEqual(['debrief', 'debrief', 'debrief', 'rate']);
  });
});
