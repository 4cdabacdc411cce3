import type { AppError } from '@shared/base/errors';
import type { PermissionRole } from '@shared/domain/people/permission';
import type { ActiveProfile } from '../rpc/context';
import type { InstallWriter } from '../store/store';
import type { TenantReader, TenantWriter } from '../store/tenant-access';
import type { UndoState } from '../store/undo-points';
/** A thing as a person's command leaves it: what of it can be put back, by name. */
export interface Snapshot {
  /** Counted by the thing's own row; where it has none, its content stands for it. */
  readonly version?: number;
  readonly title: string;
  readonly state: NonNullable<UndoState>;
  /** What the kind read it from, for its own way back. */
  readonly row?: object;
}
/** Who takes something back, in the tenant of the thing. */
export interface Undoer {
  readonly role: PermissionRole;
  readonly profile: ActiveProfile;
  /** The same transaction over the install, for what is unique there. */
  readonly install: InstallWriter;
}
/** One kind of thing and its way back (D14). A rollback over a list of changes goes the same way (M176). */
export interface UndoKind {
  /** Who may change such a thing, and so take a change back. */
  readonly needs: PermissionRole;
  /** Under which subject the log tells of it. */
  eventSubject(id: string, tenantId: string): string;
  /** The things as they are now, by id; one that is not there is left out. Inside `write`, pass the writer. */
  snapshots(read: TenantReader, ids: readonly string[]): Promise<ReadonlyMap<string, Snapshot>>;
  /**
   * Puts the thing back: `target` holds everything that is put back, null means that there was no such thing.
   * Appends the thing's own events. Throws an AppError where a rule is in the way. Answers the version that it left
   * where it knows it.
   */
  restore(writer: TenantWriter, undoer: Undoer, thing: UndoneThing): Promise<number | undefined>;
  /**
   * The same for many things in a few statements, for a kind whose commands change thousands: answers by id the version
   * that it left or why the thing stays. Decides about each before it writes; a thing that it leaves out goes alone.
   */
  restoreMany?(
    writer: TenantWriter,
    undoer: Undoer,
    things: readonly UndoneThing[],
  ): Promise<ReadonlyMap<string, number | AppError>>;
}
/** A thing on its way back. */
export interface UndoneThing {
  readonly id: string;
  readonly now: Snapshot | undefined;
  readonly target: UndoState;
}
/** The number that a point remembers: 0 for what is not there. */
export declare function versionOf(snapshot: Snapshot | undefined): number;
/** A kind whose things are read one by one. */
export declare function readOneByOne(
  find: (read: TenantReader, id: string) => Promise<Snapshot | undefined>,
): UndoKind['snapshots'];
