import type { CallFrame, HostFrame, Transport } from '@shared/rpc/frames';

/** A window's end of the wire to its host. */
export type HostWire = Transport<HostFrame, CallFrame>;

/** Opens one wire; rejects when the host does not answer. A wire that ended tells late `onClose` listeners too. */
export type OpenWire = () => Promise<HostWire>;
