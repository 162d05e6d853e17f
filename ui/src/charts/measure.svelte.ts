/** How wide words are in a drawing, in the page's own letters; measured anew once these are loaded. */

/** The weights that labels are set in (see charts.css). */
export type Weight = 'plain' | 'ink' | 'bold';

const SIZE = 11;
const WEIGHTS: Record<Weight, number> = { plain: 500, ink: 500, bold: 600 };
/** Where nothing can be measured, a letter takes about this share of the size. */
const LETTER = 0.58;

class Letters {
  /** Counts what makes words wider or narrower: the fonts that arrive. */
  turn = $state(0);
  #paper: CanvasRenderingContext2D | null = null;
  #family = '';

  constructor() {
    if (typeof CanvasRenderingContext2D === 'undefined') return;
    this.#paper = document.createElement('canvas').getContext('2d');
    const again = (): void => void (this.turn += 1);
    void document.fonts.ready.then(again);
    document.fonts.addEventListener('loadingdone', again);
  }

  /** In px of the drawing. */
  wide(words: string, weight: Weight, size: number): number {
    void this.turn;
    if (!this.#paper) return words.length * size * LETTER;
    this.#family ||= getComputedStyle(document.documentElement).getPropertyValue('--sans');
    this.#paper.font = `${WEIGHTS[weight]} ${size}px ${this.#family}`;
    // Figures are all as wide as the widest (tabular), which a canvas does not know.
    return this.#paper.measureText(words.replace(/\d/g, '0')).width;
  }
}

const letters = new Letters();

/** How wide words are; of labels in drawings, where nothing else is said. */
export const measured = (words: string, weight: Weight = 'plain', size = SIZE): number =>
  letters.wide(words, weight, size);
