/** Every coefficient stands behind a disclosure, and an undefined one says why instead of a number. */
import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import AgreementTable from './AgreementTable.svelte';

describe('agreement', () => {
  it('stands behind a disclosure, each number with its doubt or why there is none', () => {
    const groups = [
      {
        title: 'Do they put criteria in the same order?',
        about: '1 where all orders are the same.',
        rows: [
          { name: 'W', asks: 'Ties count as disagreement', value: null, doubt: 'some ratings are missing' },
          { name: 'AC', asks: 'Near marks count in part', value: '0.50', doubt: '± 0.08' },
        ],
      },
    ];
    render(AgreementTable, { groups });
    expect(screen.getByText('How far they agree, in every usual number')).toBeInTheDocument();
    expect(screen.getByText('Do they put criteria in the same order?')).toBeInTheDocument();
    const cells = (name: string) => screen.getByRole('row', { name: new RegExp(`^${name} `), hidden: true });
    expect(cells('W')).toHaveTextContent('undefinedsome ratings are missing');
    expect(cells('AC')).toHaveTextContent('0.50± 0.08');
  });
});
