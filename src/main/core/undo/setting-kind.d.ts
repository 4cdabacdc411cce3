import { type UndoKind } from './undo-kind';
/** A setting of a tenant; one of the install has no tenant, see undo-setting.ts. */
export declare const settingKind: UndoKind;
