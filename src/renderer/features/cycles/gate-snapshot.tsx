import type { Output } from '@shared/contract';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useWatched } from '../../rpc/use-watched';
import { newestOf } from '../../ui/loaded';
import { hrefOf, tenantPlace } from '../../ui/place';
import { useFormats, useText } from '../../ui/region';
import { Section } from '../../ui/section';
import { StateGlyph } from '../../ui/state-glyph';
import { useCodedText } from '../../ui/use-coded-text';
import type { Cycle } from './cycle';

type Evidence = Output<'cycles.explain'>['gates'][number]['inputs'][number]['evidence'];

/** The five gates as they stood when the decision was made, with what stood behind their values then. */
export function GateSnapshot({ cycle: { id, gates } }: { cycle: Cycle }) {
  const t = useText();
  const codedText = useCodedText();
  const { slug } = useTenant();
  const explained = newestOf(useWatched('cycles.explain', { cycleId: id }, useTenantScope()));
  const passed = gates.filter(({ status }) => status === 'pass').length;
  return (
    <Section
      title={t('cycles.facts.gates')}
      meta={t('cycles.facts.gates.passed', { passed, total: gates.length })}
      aside={
        <a className="cycles-link gh-meta" href={hrefOf(tenantPlace(slug, 'gates'))}>
          {t('cycles.explain.toGate')}
        </a>
      }
    >
      <ul className="cycles-list">
        {gates.map(({ key, status, reason }) => (
          <li key={key}>
            <StateGlyph
              name={status === 'pass' ? 'gate-pass' : 'gate-fail'}
              tone={status === 'pass' ? 'done' : 'fail'}
            />
            <div className="gh-grow">
              <span className="gh-medium">{t(`gates.name.${key}`)}</span>{' '}
              <span className="gh-meta">{t(`ui.state.${status}`)}</span>
              <div className="gh-meta">{codedText('gates.reason', reason)}</div>
              {explained?.gates
                .find((each) => each.key === key)
                ?.inputs.filter(({ evidence }, at, all) => isFirst(evidence, at, all))
                .map(({ field, evidence }) =>
                  evidence === null ? null : <EvidenceLine key={field} evidence={evidence} />,
                )}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** One piece of evidence may stand behind both values of a gate. */
function isFirst(
  evidence: Evidence,
  at: number,
  all: readonly { readonly evidence: Evidence }[],
): boolean {
  const same = all.findIndex(
    (each) => each.evidence?.ref === evidence?.ref && each.evidence?.atMs === evidence?.atMs,
  );
  return same === at;
}

function EvidenceLine({ evidence }: { evidence: NonNullable<Evidence> }) {
  const t = useText();
  const formats = useFormats();
  const { kind, by, atMs } = evidence;
  const ref = evidence.ref.startsWith('plan:') ? t('cycles.explain.approval') : evidence.ref;
  return (
    <div className="gh-meta gh-ink-3">
      {t('cycles.explain.evidence', { kind, ref, by, when: formats.shortDateTime(atMs) })}
    </div>
  );
}
