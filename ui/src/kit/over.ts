/** Lists and calendars that open over everything: in the top layer, so that no scrolling box and no dialog cuts them, inside the window. */

/** Left between what is opened and the window's edge, in CSS pixels. */
const EDGE = 8;
/** Between what is opened and what it belongs to. */
const GAP = 4;
/** Lower than this it opens upwards, where there is more room. */
const LEAST = 160;

/** Puts what is opened under its anchor, or over it where there is more room, and as wide as the anchor at least where it is a list. */
function place(box: HTMLElement, anchor: HTMLElement, wide: boolean): void {
  const at = anchor.getBoundingClientRect();
  const { style } = box;
  // Measured as it is by itself first.
  style.maxHeight = '';
  style.minWidth = wide ? `${at.width}px` : '';
  const below = innerHeight - at.bottom - GAP - EDGE;
  const above = at.top - GAP - EDGE;
  const height = box.offsetHeight;
  const up = height > below && below < Math.max(LEAST, Math.min(height, above)) && above > below;
  const room = up ? above : below;
  style.maxHeight = `${Math.max(room, 0)}px`;
  const tall = Math.min(height, room);
  style.top = `${up ? at.top - GAP - tall : at.bottom + GAP}px`;
  style.left = `${Math.max(EDGE, Math.min(at.left, innerWidth - box.offsetWidth - EDGE))}px`;
}

/**
 * Shows a `popover="manual"` box over the page for as long as it is used: call it in an effect, and the function it answers takes the box
 * away. `leave` is called when somebody presses elsewhere, or the anchor is scrolled away.
 */
export function over(box: HTMLElement, anchor: HTMLElement, leave: () => void, wide = false): () => void {
  // Test environments draw nothing and have no top layer.
  if (typeof box.showPopover !== 'function') box.removeAttribute('popover');
  else if (!box.matches(':popover-open')) box.showPopover();
  const stay = (): void => {
    const at = anchor.getBoundingClientRect();
    if (at.bottom < 0 || at.top > innerHeight) leave();
    else place(box, anchor, wide);
  };
  const pressed = (event: Event): void => {
    const on = event.target;
    if (on instanceof Node && !box.contains(on) && !anchor.contains(on)) leave();
  };
  const scrolled = (event: Event): void => {
    if (!(event.target instanceof Node) || !box.contains(event.target)) stay();
  };
  place(box, anchor, wide);
  addEventListener('pointerdown', pressed, true);
  addEventListener('scroll', scrolled, true);
  addEventListener('resize', stay);
  return () => {
    removeEventListener('pointerdown', pressed, true);
    removeEventListener('scroll', scrolled, true);
    removeEventListener('resize', stay);
    if (typeof box.hidePopover === 'function' && box.matches(':popover-open')) box.hidePopover();
  };
}
