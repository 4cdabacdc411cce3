import { ActionIcon, Button, Tooltip, UnstyledButton } from '@mantine/core';
import { isTextKey } from '@shared/i18n/format';
import { IconFileText, IconLink, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { FilePicker } from '../../ui/file-picker';
import { useNotices } from '../../ui/notices';
import { hrefOf, tenantPlace } from '../../ui/place';
import { useFormats, useText } from '../../ui/region';
import { InspectorSection } from '../../ui/section';
import { useDownload } from '../../ui/use-download';
import type { Incident, Work } from './incident';
import { LinkDialog } from './link-dialog';

type Link = Work['links'][number];

/** Files and links that belong to the incident's record. What is attached stays; a link can be taken away. */
export function BesideIncident({ incident, work }: { incident: Incident; work: Work }) {
  const t = useText();
  const notices = useNotices();
  const scope = useTenantScope();
  const attach = useCommand('incidents.attachFile', scope);
  const unlink = useCommand('incidents.unlink', scope);
  const [linking, setLinking] = useState(false);
  const add = async (fileId: string, name: string) => {
    const saved = await attach.run({ incidentId: incident.id, fileId });
    if (saved !== undefined) notices.done(t('incidents.beside.attached', { name }));
  };
  const { files, links } = work;
  return (
    <InspectorSection title={t('incidents.beside.title')}>
      {files.length + links.length === 0 ? (
        <p className="gh-ink-3">{t('incidents.beside.none')}</p>
      ) : (
        <ul className="incidents-beside" aria-label={t('incidents.beside.title')}>
          {files.map((file) => (
            <FileLine key={file.id} file={file} />
          ))}
          {links.map((link) => (
            <LinkLine
              key={`${link.kind}:${link.id}`}
              link={link}
              onRemove={() =>
                void unlink.run({
                  incidentId: incident.id,
                  target: { kind: link.kind, id: link.id },
                })
              }
            />
          ))}
        </ul>
      )}
      <div className="gh-row gh-wrap">
        <FilePicker
          size="xs"
          label={t('incidents.beside.attach')}
          onUploaded={({ id, name }) => void add(id, name)}
        />
        <Button
          size="xs"
          leftSection={<IconLink className="gh-icon gh-icon-sm" aria-hidden />}
          onClick={() => setLinking(true)}
        >
          {t('incidents.beside.link')}
        </Button>
      </div>
      {linking ? (
        <LinkDialog incidentId={incident.id} links={links} onClose={() => setLinking(false)} />
      ) : null}
    </InspectorSection>
  );
}

function FileLine({ file }: { file: Work['files'][number] }) {
  const t = useText();
  const formats = useFormats();
  const download = useDownload();
  const { name } = file;
  return (
    <li className="gh-row">
      <UnstyledButton
        className="gh-evidence gh-grow"
        aria-label={t('incidents.beside.save', { name })}
        title={`${name} · ${file.addedBy} · ${formats.dateTime(file.addedAtMs)}`}
        onClick={() => void download.save(file.id)}
      >
        <IconFileText className="gh-icon gh-icon-sm" aria-hidden />
        <span className="gh-evidence-name gh-grow" dir="auto">
          {name}
        </span>
        <span className="gh-ink-3 gh-num">{formats.bytes(file.bytes)}</span>
      </UnstyledButton>
    </li>
  );
}

const VIEWS = { task: 'tasks', cycle: 'cycles', approval: 'approvals' } as const;

function LinkLine({ link, onRemove }: { link: Link; onRemove: () => void }) {
  const t = useText();
  const { slug } = useTenant();
  const linkText = useLinkText();
  const name = linkText(link);
  const remove = t('incidents.beside.unlink', { name });
  return (
    <li className="gh-row">
      <IconLink className="gh-icon gh-icon-sm gh-ink-3" aria-hidden />
      <a
        className="incidents-link gh-grow gh-clip"
        href={hrefOf(tenantPlace(slug, VIEWS[link.kind], link.id))}
      >
        {name}
      </a>
      <Tooltip label={remove}>
        <ActionIcon variant="subtle" size={24} aria-label={remove} onClick={onRemove}>
          <IconX className="gh-icon gh-icon-sm" aria-hidden />
        </ActionIcon>
      </Tooltip>
    </li>
  );
}

/** What a link is called: "Weekly 12: Rollback", "Check the prices: Scheduled". */
function useLinkText() {
  const t = useText();
  return ({ kind, title, state }: Link): string => {
    const [cadence = '', ordinal = ''] = title.split(' ');
    const cadenceKey = `cycles.cadence.${cadence}`;
    const name = kind === 'cycle' && isTextKey(cadenceKey) ? `${t(cadenceKey)} ${ordinal}` : title;
    const stateKey = { task: 'tasks.state', cycle: 'cycles.decision', approval: 'approvals.state' };
    const key = `${stateKey[kind]}.${state}`;
    return isTextKey(key) ? `${name}: ${t(key)}` : name;
  };
}
