/** How wide words are in a drawing, in the page's own letters; measured anew once these are loaded. */

/** The weights that labels are set in (see charts.css). */
export type Weight = 'plain' | 'ink' | 'bold';

const SIZE = 11;
/** Where nothing can be measured, a letter takes about this share of the size. */
const LETTER = 0.58;
/** Not in tests without a window. */
const CAN = typeof SVGTextContentElement !== 'undefined' && 'getComputedTextLength' in SVGTextContentElement.prototype;

class Letters {
  /** Counts what makes words wider or narrower: the fonts that arrive. */
  turn = $state(0);
  #text: SVGTextElement | null = null;
  #known: Record<string, number> = {};

  constructor() {
    if (!CAN) return;
    const again = (): void => {
      this.#known = {};
      this.turn += 1;
    };
    void document.fonts.ready.then(again);
    document.fonts.addEventListener('loadingdone', again);
  }

  /** A text like those of the drawings, out of sight: a canvas knows neither tabular figures nor the page's forms of letters. */
  #paper(): SVGTextElement {
    if (this.#text) return this.#text;
    // Made of what the icons are made of, which are always there: no address has to stand here.
    const drawn = document.querySelector('svg')?.namespaceURI ?? null;
    const svg = document.createElementNS(drawn, 'svg') as SVGSVGElement;
    svg.setAttribute('width', '0');
    svg.setAttribute('height', '0');
    svg.setAttribute('aria-hidden', 'true');
    svg.style.position = 'absolute';
    svg.style.visibility = 'hidden';
    this.#text = document.createElementNS(drawn, 'text') as SVGTextElement;
    svg.append(this.#text);
    document.body.append(svg);
    return this.#text;
  }

  /** In px of the drawing. */
  wide(words: string, weight: Weight, size: number): number {
    void this.turn;
    if (!CAN) return words.length * size * LETTER;
    const key = `${weight} ${size} ${words}`;
    const known = this.#known[key];
    if (known !== undefined) return known;
    const text = this.#paper();
    text.setAttribute('class', weight);
    text.style.fontSize = `${size}px`;
    text.textContent = words;
    const wide = text.getComputedTextLength();
    text.textContent = '';
    this.#known[key] = wide;
    return wide;
  }
}

const letters = new Letters();

/** How wide words are; of labels in drawings, where nothing else is said. */
export const measured = (words: string, weight: Weight = 'plain', size = SIZE): number =>
  letters.wide(words, weight, size);
