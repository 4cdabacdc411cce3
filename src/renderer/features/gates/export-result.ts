import { gateCheckJson } from '@shared/i18n/documents/gate-check-json';
import { saveAs } from '../../rpc/save-as';
import type { UiLocale } from '../../ui/region';
import type { GateList } from './gate';

interface Around {
  readonly slug: string;
  readonly locale: UiLocale;
  readonly nowMs: number;
}

/** Saves what the gates say now as the JSON that the command line prints (M124). */
export function exportGateCheck(list: GateList, { slug, locale, nowMs }: Around): void {
  const json = `${JSON.stringify(gateCheckJson(list, locale), undefined, 2)}\n`;
  const at = new Date(nowMs).toISOString().slice(0, 19).replaceAll(':', '-');
  saveAs(`check-gates-${slug}-${at}.json`, new Blob([json], { type: 'application/json' }));
}
