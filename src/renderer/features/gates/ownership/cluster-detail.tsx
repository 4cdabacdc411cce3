import { useState } from 'react';
import { useTenantScope } from '../../../rpc/signed-in';
import { useCommand } from '../../../rpc/use-command';
import { ConfirmDialog } from '../../../ui/dialog';
import { useNotices } from '../../../ui/notices';
import { RefusableButton } from '../../../ui/refusable-button';
import { useText } from '../../../ui/region';
import { DataList, InspectorSection } from '../../../ui/section';
import { useRoleRefusal } from '../../../ui/use-role-refusal';
import type { Cluster } from './cluster';

interface ClusterDetailProps {
  readonly cluster: Cluster;
  readonly onEdit: () => void;
  readonly onGone: () => void;
}

/** One cluster whole: its owner, which query leads where, which pages compete, which lead on. */
export function ClusterDetail({ cluster, onEdit, onGone }: ClusterDetailProps) {
  const t = useText();
  const { name, intent, stage, ownerUrl, queries, rivals, bridges } = cluster;
  return (
    <>
      <InspectorSection title={name}>
        <DataList
          facts={[
            { label: t('ownership.column.owner'), value: ownerUrl ?? t('ownership.state.none') },
            { label: t('ownership.column.intent'), value: t(`ownership.intent.${intent}`) },
            { label: t('ownership.column.stage'), value: t(`ownership.stage.${stage}`) },
          ]}
        />
        <Ways cluster={cluster} onEdit={onEdit} onGone={onGone} />
      </InspectorSection>
      <InspectorSection title={t('ownership.queries', { count: queries.length })}>
        <ul className="ownership-list">
          {queries.map((query) => (
            <li key={query}>{query}</li>
          ))}
        </ul>
      </InspectorSection>
      <InspectorSection title={t('ownership.register')}>
        {rivals.length === 0 ? (
          <p className="gh-meta">{t('ownership.register.none')}</p>
        ) : (
          <ul className="ownership-list">
            {rivals.map(({ url, resolution, note }) => (
              <li key={url}>
                <div className="gh-mono ownership-url">{url}</div>
                <div className={resolution === null ? 'gh-meta gh-tone-fail' : 'gh-meta'}>
                  {t(`ownership.resolution.${resolution ?? 'open'}`)}
                  {note === '' ? '' : ` · ${note}`}
                </div>
              </li>
            ))}
          </ul>
        )}
      </InspectorSection>
      <InspectorSection title={t('ownership.bridges')}>
        {bridges.length === 0 ? (
          <p className="gh-meta">{t('ownership.bridges.none')}</p>
        ) : (
          <ul className="ownership-list">
            {bridges.map(({ toClusterId, toName, url }) => (
              <li key={toClusterId}>
                <div className="gh-mono ownership-url">{url}</div>
                <div className="gh-meta">{t('ownership.bridge.to', { cluster: toName })}</div>
              </li>
            ))}
          </ul>
        )}
      </InspectorSection>
    </>
  );
}

function Ways({ cluster, onEdit, onGone }: ClusterDetailProps) {
  const t = useText();
  const notices = useNotices();
  const refusal = useRoleRefusal('ownership.remove');
  const remove = useCommand('ownership.remove', useTenantScope());
  const [asking, setAsking] = useState(false);
  const run = async () => {
    const { id: clusterId, version: expectedVersion, name } = cluster;
    const result = await remove.run({ clusterId, expectedVersion });
    setAsking(false);
    if (result === undefined) return;
    notices.done(t('ownership.removed', { name }), result);
    onGone();
  };
  return (
    <div className="gh-row gh-gap-3 ownership-ways">
      <RefusableButton size="xs" refusal={refusal} onClick={onEdit}>
        {t('ownership.edit')}
      </RefusableButton>
      <RefusableButton size="xs" variant="subtle" refusal={refusal} onClick={() => setAsking(true)}>
        {t('ownership.remove')}
      </RefusableButton>
      {asking ? (
        <ConfirmDialog
          title={t('ownership.remove.title', { name: cluster.name })}
          text={t('ownership.remove.body')}
          confirm={t('ownership.remove')}
          danger
          pending={remove.pending}
          onConfirm={() => void run()}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </div>
  );
}
