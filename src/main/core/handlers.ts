import { profileHandlers } from './people/handlers';
import { membershipHandlers } from './people/membership-handlers';
import type { Handlers } from './rpc/context';
import { sessionHandlers } from './session/handlers';
import type { Sessions } from './session/sessions';
import { tenantHandlers } from './tenants/handlers';

/** Every method's handler, written out by hand; one line a feature (D16). */
export function allHandlers(sessions: Sessions): Partial<Handlers> {
  return {
    ...sessionHandlers(sessions),
    ...profileHandlers,
    ...membershipHandlers,
    ...tenantHandlers,
  };
}
