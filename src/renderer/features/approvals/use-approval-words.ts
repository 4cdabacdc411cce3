import { METRICS } from '@shared/domain/metrics/metric';
import { isTextKey } from '@shared/i18n/format';
import { useTenants } from '../../rpc/signed-in';
import { useFormats, useText } from '../../ui/region';
import type { ContentField } from './approval';

/** What is asked for in the person's own words: a title, a part's name and its value. */
export function useApprovalWords() {
  const t = useText();
  const formats = useFormats();
  const titleOf = ({ subject, title }: { subject: { kind: string }; title: string }) =>
    subject.kind === 'report'
      ? t('approvals.title.readout', { month: formats.month(title) })
      : title;
  return { titleOf, nameOf: (key: string) => nameOf(key, t) };
}

function nameOf(key: string, t: ReturnType<typeof useText>): string {
  const known = key.startsWith('figure.')
    ? key.replace('figure.', 'metrics.name.')
    : `approvals.field.${key}`;
  return isTextKey(known) ? t(known) : key;
}

/** A part's value as people read it: money, moments, figures and codes in words; every other text as it is. */
export function useFieldText(tenantId: string): (field: ContentField) => ContentField {
  const t = useText();
  const formats = useFormats();
  const currency = useTenants().find(({ id }) => id === tenantId)?.currency ?? '';
  const worded = (key: string, text: string) => (isTextKey(key) ? t(key) : text);
  return ({ key, text }) => {
    const shown = () => {
      if (key === 'budget') return formats.money(Number(text), currency);
      if (key === 'occurredAt') return formats.dateTime(Number(text));
      if (key === 'dueOn') return formats.day(text);
      if (key === 'goalKind') return worded(`plans.goalKind.${text}`, text);
      if (key === 'metric') return worded(`metrics.name.${text}`, text);
      if (key === 'module') return worded(`roles.module.${text}`, text);
      const figure = METRICS.find((metric) => `figure.${metric.key}` === key);
      return figure === undefined ? text : formats.figure(Number(text), figure.unit, currency);
    };
    return { key, text: shown() };
  };
}
