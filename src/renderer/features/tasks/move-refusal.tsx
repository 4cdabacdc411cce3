import type { Coded, Params } from '@shared/base/coded';
import type { AppError } from '@shared/base/errors';
import { useText } from '../../ui/region';
import { StateGlyph } from '../../ui/state-glyph';
import { useErrorText } from '../../ui/use-error-text';
import { useMoveRefusalText } from './move-refusal-text';

/** Why the core refused a move: every reason it named, else what the error says. */
export function MoveRefusal({ error }: { error: AppError | undefined }) {
  const t = useText();
  const errorText = useErrorText();
  const refusalText = useMoveRefusalText();
  if (error === undefined) return null;
  const reasons = reasonsOf(error);
  return (
    <div className="gh-note gh-tint-fail" role="alert">
      <StateGlyph name="failed" tone="fail" />
      <span>
        <strong className="gh-tone-fail">{t(`ui.error.${error.code}`)}</strong>{' '}
        <span className="gh-ink-2">
          {reasons.length === 0 ? errorText(error) : reasons.map(refusalText).join(' ')}
        </span>
      </span>
    </div>
  );
}

/** `details.reasons` of a refused move, as the contract says. */
export function reasonsOf({ details }: AppError): readonly Coded[] {
  if (!Array.isArray(details.reasons)) return [];
  return (details.reasons as readonly unknown[]).filter(isCoded);
}

function isCoded(value: unknown): value is Coded {
  if (typeof value !== 'object' || value === null) return false;
  const { code, params } = value as { readonly code?: unknown; readonly params?: Params };
  return typeof code === 'string' && typeof params === 'object';
}
