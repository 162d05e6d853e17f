/** What jsdom does not draw or open: enough of `<dialog>` for tests to open and close one. */
import '@testing-library/jest-dom/vitest';

HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
  if (!this.open) return;
  this.open = false;
  this.dispatchEvent(new Event('close'));
};
Element.prototype.scrollIntoView ??= function () {
  // jsdom lays nothing out, so there is nowhere to scroll.
};
