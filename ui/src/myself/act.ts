/** What the components of the self-assessment are given to change it with. */
import type { Change } from '../api/types';

/** Makes a change; true when it is saved, false when it was refused. */
export type Act = (change: Change) => Promise<boolean>;
