import type { Output } from '@shared/contract';
import type { Scope } from '@shared/rpc/frames';
import { Fragment } from 'react';
import { useWatched } from '../rpc/use-watched';
import { Loaded } from '../ui/loaded';
import { useFormats, useText } from '../ui/region';
import { SkeletonBlock } from '../ui/skeletons';
import { useBecause } from './use-because';
import './priority.css';

type Explained = NonNullable<Output<'priority.explain'>>;

/** What a task's score is made of: each factor with its value, its weight, its points and where they come from (M64). */
export function PriorityParts({ taskId, scope }: { taskId: string; scope: Scope }) {
  const t = useText();
  const answer = useWatched('priority.explain', { taskId }, scope);
  return (
    <Loaded answer={answer} loading={<SkeletonBlock height={220} />}>
      {(explained) =>
        explained === null ? (
          <p className="gh-meta">{t('priority.none')}</p>
        ) : (
          <Parts explained={explained} />
        )
      }
    </Loaded>
  );
}

function Parts({ explained: { score, parts, todayOn } }: { explained: Explained }) {
  const t = useText();
  const formats = useFormats();
  const because = useBecause();
  return (
    <>
      <table className="gh-priority-parts gh-num" aria-label={t('priority.score', { score })}>
        <thead>
          <tr>
            <th scope="col">{t('priority.factor')}</th>
            <th scope="col">{t('priority.value')}</th>
            <th scope="col">{t('priority.weight')}</th>
            <th scope="col">{t('priority.points')}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <Fragment key={part.factor}>
              <tr data-factor={part.factor}>
                <th scope="row">{t(`priority.factor.${part.factor}`)}</th>
                <td>{part.value}</td>
                <td>{formats.percent(part.weight)}</td>
                <td>{formats.number(part.contribution, 1)}</td>
              </tr>
              <tr className="gh-priority-because">
                <td colSpan={4}>{because(part.because)}</td>
              </tr>
            </Fragment>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('priority.sum')}</th>
            <td colSpan={3}>{score}</td>
          </tr>
        </tfoot>
      </table>
      <p className="gh-meta gh-ink-3">{t('priority.asOf', { day: formats.day(todayOn) })}</p>
    </>
  );
}
