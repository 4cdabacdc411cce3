import type { Readout } from '../domain/readout/readout';
import type { Paper } from '../domain/tenants/tenant';

/** A frozen readout with its report's own facts: all that the page is drawn from (D17). */
export interface ReadoutDocument {
  readonly readout: Readout;
  readonly version: number;
  readonly approval:
    | { readonly by: string; readonly atMs: number; readonly selfApproved: boolean }
    | undefined;
  readonly commentary: string;
  readonly author: string;
  /** SHA-256 of the frozen snapshot, hex. */
  readonly snapshotHash: string;
  readonly paper: Paper;
  /** `data:` address of the tenant's logo, if it has one. */
  readonly logo: string | undefined;
  /** `@font-face` rules with the fonts inside; the page loads nothing. */
  readonly fontFaces: string;
}
