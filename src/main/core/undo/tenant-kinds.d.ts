import { type UndoKind } from './undo-kind';
/** The tenant's own record. */
export declare const tenantKind: UndoKind;
/** A thing that the tenant has to offer. */
export declare const inventoryKind: UndoKind;
