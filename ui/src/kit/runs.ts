/** Parts of a sentence by the direction they are written in. */

/** A part of a sentence. */
export interface Run {
  text: string;
  /** Written from right to left. */
  turned: boolean;
}

const RIGHT_TO_LEFT = '[\\p{Script=Hebrew}\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}]';
/** From the first such letter to the last, over what joins the words of a name. */
const TURNED = new RegExp(`${RIGHT_TO_LEFT}(?:[\\p{M}\\s’'.-]*${RIGHT_TO_LEFT})*\\p{M}*`, 'gu');

/** The parts of a sentence in their order; all of its text is in them. */
export function runs(text: string): Run[] {
  const parts: Run[] = [];
  let from = 0;
  for (const found of text.matchAll(TURNED)) {
    if (found.index > from) parts.push({ text: text.slice(from, found.index), turned: false });
    parts.push({ text: found[0], turned: true });
    from = found.index + found[0].length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), turned: false });
  return parts;
}
