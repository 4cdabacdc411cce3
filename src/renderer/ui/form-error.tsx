import type { AppError } from '@shared/base/errors';
import { useText } from './region';
import { StateGlyph } from './state-glyph';
import { useErrorText } from './use-error-text';

/** Why a form was not taken, right above its button. */
export function FormError({ error }: { error: AppError | undefined }) {
  const t = useText();
  const errorText = useErrorText();
  if (error === undefined) return null;
  return (
    <div className="gh-note gh-tint-fail" role="alert">
      <StateGlyph name="failed" tone="fail" />
      <span>
        <strong className="gh-tone-fail">{t(`ui.error.${error.code}`)}</strong>{' '}
        <span className="gh-ink-2">{errorText(error)}</span>
      </span>
    </div>
  );
}
