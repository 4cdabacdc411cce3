import { Button, Progress } from '@mantine/core';
import { useFormats, useText } from '../../ui/region';
import type { ImportProgress } from './use-import';

/** How far a step of the import is, with the way to give it up. */
export function ImportProgressBar(props: { progress: ImportProgress; onCancel: () => void }) {
  const t = useText();
  const formats = useFormats();
  const { phase, done, total } = props.progress;
  const inBytes = phase === 'receiving' || phase === 'reading';
  const amount = (count: number) => (inBytes ? formats.bytes(count) : formats.number(count));
  const name = t(`measures.progress.${phase}`);
  return (
    <div className="measures-progress" role="status">
      <div className="gh-row">
        <span className="gh-medium">{name}</span>
        <span className="gh-grow" />
        <span className="gh-meta gh-num">
          {total === 0
            ? null
            : t('measures.progress.of', { done: amount(done), total: amount(total) })}
        </span>
        <Button size="xs" onClick={props.onCancel}>
          {t('ui.action.cancel')}
        </Button>
      </div>
      <Progress value={total === 0 ? 0 : (done / total) * 100} aria-label={name} />
    </div>
  );
}
