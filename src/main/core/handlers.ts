import type { Handlers } from './rpc/context';
import { sessionHandlers } from './session/handlers';
import type { Sessions } from './session/sessions';

/** Every method's handler, written out by hand; one line a feature (D16). */
export function allHandlers(sessions: Sessions): Partial<Handlers> {
  return {
    ...sessionHandlers(sessions),
  };
}
