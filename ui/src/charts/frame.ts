/** What every chart is given besides its data. */

/** Spread into a chart: `<Dumbbell {...frame} …/>`. */
export interface ChartFrameProps {
  /** The caption: the finding, one sentence. */
  finding: string;
  /** One line on how to read it. */
  how?: string;
  /** File name for the table, without ending. */
  file: string;
  /** Saves the table: the page asks where and writes it. Without it only Copy is offered. */
  onsave?: (csv: string, name: string) => void;
  /** A side chart: smaller caption, the table button without its word. */
  small?: boolean;
  /** Said instead of the drawing by screen readers. Default: the finding. */
  summary?: string;
}
