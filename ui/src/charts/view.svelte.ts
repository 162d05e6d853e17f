/** Whether charts show as tables: one choice for the page (key T), and each chart's own over it. */

class ChartView {
  tables = $state(false);
  /** Counts the page-wide changes, so that a chart's own choice ends with the next one. */
  turn = $state(0);

  /** Swaps all charts on the page. */
  toggle(): void {
    this.tables = !this.tables;
    this.turn += 1;
  }
}

export const chartView = new ChartView();
