/** Characters that nobody sees come along with what is pasted: they are taken out of every field, and that is said. */

/** First and last number of each range of such characters. */
export type Ranges = readonly (readonly [number, number])[];

/** Line ends of word processors and other systems, which are hidden characters of another kind: something stands for them. */
const LINE_END = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;

type Box = HTMLInputElement | HTMLTextAreaElement;

/** Fields of words. What stands in a field of secret words is the person's own business, to the last character. */
function isBox(target: EventTarget | null): target is Box {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && ['text', 'search'].includes(target.type))
  );
}

/** A text without them, and how many there were. In one line a blank stands for line ends and tabs. */
export function withoutHidden(text: string, ranges: Ranges, oneLine: boolean): { text: string; count: number } {
  const ended = text.replace(LINE_END, '\n');
  const lines = oneLine ? ended.replace(/[\n\t]/g, ' ') : ended;
  const kept = [...lines].filter((one) => {
    const code = one.codePointAt(0) ?? 0;
    return one === '\n' || one === '\t' || !ranges.some(([first, last]) => code >= first && code <= last);
  });
  return { text: kept.join(''), count: [...lines].length - kept.length };
}

/**
 * Takes them out of whatever is typed or pasted anywhere on the page, before the field itself hears of it. `say` gets their number.
 * The returned function stops.
 */
export function takeOutHidden(ranges: Ranges, say: (count: number) => void): () => void {
  function clean(event: Event): void {
    const box = event.target;
    if (!isBox(box) || (event instanceof InputEvent && event.isComposing)) return;
    const oneLine = box instanceof HTMLInputElement;
    const { text, count } = withoutHidden(box.value, ranges, oneLine);
    if (text === box.value) return;
    const before = box.value.slice(0, box.selectionEnd ?? box.value.length);
    box.value = text;
    const caret = withoutHidden(before, ranges, oneLine).text.length;
    box.setSelectionRange(caret, caret);
    if (count > 0) say(count);
  }
  const events = ['input', 'compositionend'] as const;
  for (const name of events) addEventListener(name, clean, true);
  return () => {
    for (const name of events) removeEventListener(name, clean, true);
  };
}
