import type { AppError } from '@shared/base/errors';
import { useText } from './region';
import { StateGlyph } from './state-glyph';
import { useErrorText } from './use-error-text';

interface FormErrorProps {
  readonly error: AppError | undefined;
  /** Headline in the words of the form; else one by the kind of failure. */
  readonly title?: string;
}

/** Why a form was not taken, right above its button. */
export function FormError({ error, title }: FormErrorProps) {
  const t = useText();
  const errorText = useErrorText();
  if (error === undefined) return null;
  return (
    <div className="gh-note gh-tint-fail" role="alert">
      <StateGlyph name="failed" tone="fail" />
      <span>
        <strong className="gh-tone-fail">{title ?? t(`ui.error.${error.code}`)}</strong>{' '}
        <span className="gh-ink-2">{errorText(error)}</span>
      </span>
    </div>
  );
}
