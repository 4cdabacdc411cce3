import { hasDisplay } from '../setup/chromium.mjs';
import { obtainElectron } from '../setup/electron.mjs';
import { say } from '../setup/say.mjs';

/**
 * Electron where its binary is here or can be had and a window can be shown; otherwise one line says why not.
 * @param {import('./flags.mjs').StartFlags} flags
 * @returns {Promise<string | undefined>} Electron's executable; undefined means the browser host
 */
export async function chooseElectron(flags) {
  if (flags.host === 'browser' || flags.smoke) return undefined;
  if (!hasDisplay()) {
    say('No display here, so the Electron window cannot open: starting the browser host.');
    return undefined;
  }
  const answer = await obtainElectron({ askAgain: flags.host === 'electron' });
  if ('executable' in answer) return answer.executable;
  say(
    `Electron's binary is not here and could not be had (${answer.reason}): starting the browser host.`,
  );
  return undefined;
}
