import type { ApprovalAction } from '@shared/domain/approvals/approval';
import type { TenantContext } from '../rpc/context';
import type { ApprovalRow } from '../store/approvals';
import type { TenantReader, TenantWriter } from '../store/tenant-access';

/** What is decided on: the value that is pinned, and what people see of it. */
export interface PinnedContent {
  /** `<entity>:<id>`. */
  readonly subject: string;
  /** What belongs together over its versions. */
  readonly series: string;
  readonly title: string;
  /** Who made it; absent for what came from outside. */
  readonly authorId: string | undefined;
  /** Its canonical JSON is hashed: whatever an approver relies on is in it. */
  readonly content: unknown;
}

/** A part of the content as people read it, under the text `approvals.field.<key>`. */
export interface ContentField {
  readonly key: string;
  readonly text: string;
}

/** Who decides, inside the transaction of the decision. */
export type Decider = Pick<TenantContext, 'role' | 'profile'>;

/** One action's way through the approvals; listed in kinds.ts. */
export interface ApprovalKind {
  readonly action: ApprovalAction;
  /** The content as it is now, with what this approval proposed; undefined when the subject is gone or moved on. */
  current(read: TenantReader, approval: ApprovalRow): Promise<PinnedContent | undefined>;
  /** The pinned content, to read and to compare; empty where it was not kept. */
  fields(read: TenantReader, approval: ApprovalRow): Promise<readonly ContentField[]>;
  /** Whether the subject is still put before an Owner, so that a question that fell away can be asked again. */
  isAsking(read: TenantReader, approval: ApprovalRow): Promise<boolean>;
  /** Whether an approver may agree to an own proposal whatever the tenant says, because it only makes things stricter. */
  ownAllowed?(approval: ApprovalRow): boolean;
  /** Carries out what was approved; where it happens later, only notes that it may. */
  approved(
    writer: TenantWriter,
    decider: Decider,
    approval: ApprovalRow,
    comment: string,
  ): Promise<void>;
  /** Changes were asked for, or it was rejected: the subject goes back to whoever works on it. */
  sentBack(
    writer: TenantWriter,
    decider: Decider,
    approval: ApprovalRow,
    comment: string,
  ): Promise<void>;
}
