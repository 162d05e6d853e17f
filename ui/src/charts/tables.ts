/** How a chart's table becomes a file: said once for every chart, since charts speak to nobody but those who show them. */

/** Asks where the table is to go, and writes it there. */
export type SaveTable = (csv: string, name: string) => void;

/** Null: only Copy is offered. */
export const tables: { save: SaveTable | null } = { save: null };
