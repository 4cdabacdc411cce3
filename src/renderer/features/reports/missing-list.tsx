import type { Output } from '@shared/contract';
import { isTextKey } from '@shared/i18n/format';
import { useText } from '../../ui/region';
import { StateGlyph } from '../../ui/state-glyph';

type Missing = Output<'readouts.preview'>['missing'];

/** What a reader of the month would miss; nothing of it forbids a draft. */
export function MissingList({ missing }: { missing: Missing }) {
  const t = useText();
  if (missing.length === 0) {
    return (
      <p className="gh-row">
        <StateGlyph name="done" tone="done" />
        {t('reports.draft.complete')}
      </p>
    );
  }
  return (
    <div className="gh-col gh-gap-1">
      <h3>{t('reports.draft.missing', { count: missing.length })}</h3>
      <ul className="reports-missing">
        {missing.map(({ code, params }) => {
          const key = `readouts.missing.${code}`;
          const nameKey = `metrics.name.${params.key}`;
          const name = isTextKey(nameKey) ? t(nameKey) : '';
          return (
            <li key={`${code} ${params.key}`} className="gh-row">
              <StateGlyph name="missed" tone="warn" small />
              {isTextKey(key) ? t(key, { ...params, name }) : code}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
