/** What every chart is given besides its data. */

/** Spread into a chart: `<Dumbbell {...frame} …/>`. */
export interface ChartFrameProps {
  /** The caption: the finding, one sentence. */
  finding: string;
  /** One line on how to read it. */
  how?: string;
  /** File name for the table, without ending. */
  file: string;
  /** A side chart: smaller caption, the table button without its word. */
  small?: boolean;
  /** Next to no room between caption and drawing. */
  tight?: boolean;
  /** Said instead of the drawing by screen readers. Default: the finding. */
  summary?: string;
}
