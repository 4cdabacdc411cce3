import { Button, Textarea } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { Dialog, Form, FormActions } from '../../ui/dialog';
import { fieldErrors } from '../../ui/field-errors';
import { FormError } from '../../ui/form-error';
import { useNotices } from '../../ui/notices';
import { hrefOf, type Place, settingsPlace, tenantPlace } from '../../ui/place';
import { RefusableButton } from '../../ui/refusable-button';
import { useText } from '../../ui/region';
import { useUndoWords } from '../../undo/undo-words';
import type { Incident } from './incident';
import type { UndoPoint } from './undo-point';

interface StayedChangeProps {
  readonly incident: Incident;
  readonly point: UndoPoint;
  readonly refusal: string | undefined;
}

/** Why a change stayed, that nothing was overwritten, and how to do it by hand. */
export function StayedChange({ incident, point, refusal }: StayedChangeProps) {
  const t = useText();
  const { whyOf } = useUndoWords();
  const { slug } = useTenant();
  const [settling, setSettling] = useState(false);
  const error = point.tried?.error ?? null;
  if (error === null) return null;
  const { kind, id, title } = thingOf(point);
  const { stay, of } = error.details;
  const steps = `incidents.undo.steps.${kind}` as const;
  return (
    <div className="incidents-stayed gh-col gh-gap-1">
      <p>
        <span className="gh-strong">{whyOf({ tenantId: null, kind, id, title, error })}</span>{' '}
        {typeof stay === 'number' && typeof of === 'number'
          ? t('incidents.undo.whole', { stay, of })
          : t('incidents.undo.untouched')}
      </p>
      <p className="gh-ink-2">{t(steps, { title })}</p>
      <div className="gh-row">
        <Button component="a" size="xs" href={hrefOf(placeOf({ kind, id, title }, slug))}>
          {t('incidents.undo.open')}
        </Button>
        <RefusableButton
          size="xs"
          refusal={refusal}
          leftSection={<IconCheck className="gh-icon gh-icon-sm" aria-hidden />}
          onClick={() => setSettling(true)}
        >
          {t('incidents.undo.byHand')}
        </RefusableButton>
      </div>
      {settling ? (
        <ByHandDialog incident={incident} point={point} onClose={() => setSettling(false)} />
      ) : null}
    </div>
  );
}

/** The thing that stood in the way: of many the one that the core named. */
function thingOf({ subject, tried }: UndoPoint): UndoPoint['subject'] {
  const named = tried?.error?.details.thing;
  // roll-back.ts names it as { kind, id, title }.
  return (named as UndoPoint['subject'] | undefined) ?? subject;
}

/** Where each kind of thing is changed by hand. */
function placeOf({ kind, id }: UndoPoint['subject'], slug: string): Place {
  switch (kind) {
    case 'task':
      return tenantPlace(slug, 'tasks', id);
    case 'plan':
      return tenantPlace(slug, 'plans', id);
    case 'gate_input':
      return tenantPlace(slug, 'gates', id.split('.')[0]);
    case 'setting':
      return tenantPlace(slug, id.startsWith('playbooks') ? 'playbooks' : 'tasks');
    case 'trend':
      return tenantPlace(slug, 'measures');
    case 'tenant':
      return settingsPlace('tenant', slug);
  }
}

function ByHandDialog(props: { incident: Incident; point: UndoPoint; onClose: () => void }) {
  const { incident, point, onClose } = props;
  const t = useText();
  const notices = useNotices();
  const settle = useCommand('incidents.settleByHand', useTenantScope(), { inline: true });
  const [note, setNote] = useState('');
  const missing = fieldErrors(settle.error).note !== undefined;
  const submit = async () => {
    const sent = { incidentId: incident.id, groupId: point.groupId, note };
    if ((await settle.run(sent)) === undefined) return;
    notices.done(t('incidents.undo.byHand.done'));
    onClose();
  };
  return (
    <Dialog title={t('incidents.undo.byHand.title')} onClose={onClose}>
      <Form onSubmit={() => void submit()}>
        <Textarea
          data-autofocus
          label={t('incidents.undo.byHand.note')}
          autosize
          minRows={3}
          maxRows={8}
          value={note}
          error={missing ? t('incidents.undo.byHand.missing') : undefined}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <FormError error={missing ? undefined : settle.error} />
        <FormActions
          submit={t('incidents.undo.byHand')}
          pending={settle.pending}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  );
}
