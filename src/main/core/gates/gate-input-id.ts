import type { GateKey } from '@shared/domain/gates/gate';
import type { GateField } from '@shared/domain/gates/gate-condition';

/** One value of a gate as a point of the undo names it: `<gate>.<field>`. */
export const gateInputId = (gate: GateKey, field: GateField): string => `${gate}.${field}`;
