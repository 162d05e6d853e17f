/** Which decisions Home shows and in which order, remembered on this device. */
import type { Order, Purpose } from '../api/types';

/** The lists of Home that are shown. */
export type Shelves = 'all' | 'open' | 'decided' | 'archived';

export interface Shown {
  order: Order;
  /** One kind only; "" for all. */
  purpose: Purpose | '';
  shelves: Shelves;
}

const KEY = 'counterweight.home';
export const EVERYTHING: Shown = { order: 'changed', purpose: '', shelves: 'all' };

const ORDERS: readonly Order[] = ['changed', 'next_date', 'name'];
const PURPOSES: readonly string[] = ['', 'first_leader', 'promotion', 'self_assessment'];
const SHELVES: readonly string[] = ['all', 'open', 'decided', 'archived'];

/** What was chosen last; what nobody can choose any more is left out. */
function remembered(): Shown {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Shown>;
    return {
      order: ORDERS.find((one) => one === kept.order) ?? EVERYTHING.order,
      purpose: PURPOSES.includes(kept.purpose ?? '?') ? (kept.purpose as Shown['purpose']) : '',
      shelves: SHELVES.includes(kept.shelves ?? '?') ? (kept.shelves as Shelves) : 'all',
    };
  } catch {
    return { ...EVERYTHING };
  }
}

class HomeShown {
  now = $state.raw<Shown>(remembered());

  change(part: Partial<Shown>): void {
    this.now = { ...this.now, ...part };
    try {
      localStorage.setItem(KEY, JSON.stringify(this.now));
    } catch {
      // Storage is shut: it holds until the window closes.
    }
  }

  /** Whether the lists are as Home brings them: all kinds, last changed first. */
  get plain(): boolean {
    return this.now.order === EVERYTHING.order && this.now.purpose === '';
  }

  /** Whether something is left out. */
  get filtered(): boolean {
    return this.now.purpose !== '' || this.now.shelves !== 'all';
  }
}

export const shown = new HomeShown();
