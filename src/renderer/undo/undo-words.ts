import type { Coded } from '@shared/base/coded';
import { AppError } from '@shared/base/errors';
import type { Output } from '@shared/contract';
import type { TextKey } from '@shared/i18n/catalogue';
import { isTextKey } from '@shared/i18n/format';
import { useMemo } from 'react';
import { useText } from '../ui/region';
import { useErrorText } from '../ui/use-error-text';

type Group = Pick<Output<'undo.list'>['groups'][number], 'did' | 'subject' | 'count'>;
type Subject = Group['subject'];
type Refused = Output<'undo.apply'>['refused'][number];

/** What was done, to what, and why it stays, in the operator's words. */
export function useUndoWords() {
  const t = useText();
  const errorText = useErrorText();
  return useMemo(() => {
    const word = (key: string): string | undefined => (isTextKey(key) ? t(key) : undefined);
    const nameOf = ({ kind, id, title }: Subject): string => {
      const [first = '', second = ''] = id.split('.');
      switch (kind) {
        case 'gate_input':
          return `${word(`gates.name.${first}`) ?? first}: ${word(`gates.field.${second}`) ?? second}`;
        case 'trend':
          return word(`cycles.signal.${id}`) ?? id;
        case 'notepad':
          return word(`plans.notepad.${second}`) ?? second;
        case 'setting':
          return word(`undo.setting.${id}`) ?? id;
        case 'recommendation':
        case 'conflict':
          return t(`undo.subject.${kind}`);
        case 'commentary':
          return t('undo.subject.readout');
        default:
          return title;
      }
    };
    const didOf = ({ did, count }: Group): string =>
      // The core's deeds are a closed list, each with its text.
      t(`undo.did.${did.code}` as TextKey, { count });
    return {
      nameOf,
      didOf,
      /** "Changed a task: Check the prices"; of many things only how many. */
      whatOf: (group: Group): string => {
        const name = group.count === 1 ? nameOf(group.subject) : '';
        return name === '' ? didOf(group) : `${didOf(group)}: ${name}`;
      },
      whyOf: ({ error }: Refused): string => {
        const { code, message, details } = error;
        const reasons = reasonsOf(details);
        if (reasons.length > 0) return reasons.map((reason) => refusedText(t, reason)).join(' ');
        const why = word(`errors.${String(details.why)}`);
        return why ?? errorText(new AppError(code, message, { details }));
      },
    };
  }, [t, errorText]);
}

/** `details.reasons` of a move that the board's rules refuse. */
function reasonsOf(details: Readonly<Record<string, unknown>>): readonly Coded[] {
  return Array.isArray(details.reasons) ? (details.reasons as readonly Coded[]) : [];
}

function refusedText(t: ReturnType<typeof useText>, { code, params }: Coded): string {
  const key = `tasks.refused.${code}`;
  if (!isTextKey(key)) return code;
  const word = (part: string) => {
    const known = [`gates.name.${part}`, `tasks.field.${part}`].find(isTextKey);
    return known === undefined ? part : t(known);
  };
  const named = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'string' ? value.split(', ').map(word).join(', ') : value,
  ]);
  return t(key, Object.fromEntries(named));
}
