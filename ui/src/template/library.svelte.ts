/** The scorecards that can be read, loaded once and again when the folder may have changed. */
import { asApiError, type ApiError } from '../api/client';
import { api } from '../api/commands';
import type { Library } from '../api/generated/Library';
import type { Status } from '../api/generated/Status';

export class LibraryReading {
  library = $state.raw<Library | null>(null);
  status = $state.raw<Status | null>(null);
  failed = $state.raw<ApiError | null>(null);

  /** Reads the cards and the folder anew. Never rejects: a failure is in `failed`. */
  async load(): Promise<void> {
    try {
      [this.library, this.status] = await Promise.all([api.library(), api.status()]);
      this.failed = null;
    } catch (reason) {
      this.failed = asApiError(reason);
    }
  }
}
