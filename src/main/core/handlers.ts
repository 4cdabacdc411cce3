import { campaignHandlers } from './campaigns/handlers';
import { cycleHandlers } from './cycles/handlers';
import { gateHandlers } from './gates/handlers';
import { incidentHandlers } from './incidents/handlers';
import { metricHandlers } from './metrics/handlers';
import { profileHandlers } from './people/handlers';
import { membershipHandlers } from './people/membership-handlers';
import { planHandlers } from './plans/handlers';
import { readoutHandlers } from './readouts/handlers';
import { reportHandlers } from './reports/handlers';
import type { Handlers } from './rpc/context';
import { sessionHandlers } from './session/handlers';
import type { Sessions } from './session/sessions';
import { tenantHandlers } from './tenants/handlers';

/** Every method's handler, written out by hand; one line a feature (D16). */
export function allHandlers(sessions: Sessions): Partial<Handlers> {
  return {
    ...sessionHandlers(sessions),
    ...reportHandlers,
    ...metricHandlers,
    ...incidentHandlers,
    ...cycleHandlers,
    ...profileHandlers,
    ...membershipHandlers,
    ...tenantHandlers,
    ...readoutHandlers,
    ...planHandlers,
    ...gateHandlers,
    ...campaignHandlers,
  };
}
