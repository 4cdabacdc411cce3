import { Tooltip } from '@mantine/core';
import { GATE_KEYS } from '@shared/domain/gates/gate';
import { useFormats, useText } from '../../ui/region';
import { InspectorSection } from '../../ui/section';
import { StateGlyph } from '../../ui/state-glyph';
import type { GateList } from './gate';

/** The newest kept checks as a grid, oldest at the left. */
export function CheckHistory({ history }: { history: GateList['history'] }) {
  const t = useText();
  const formats = useFormats();
  const checks = history.toReversed();
  const [oldest, newest] = [checks[0], checks.at(-1)];
  if (oldest === undefined || newest === undefined) {
    return (
      <InspectorSection title={t('gates.screen.history', { count: 8 })}>
        <p className="gh-meta">{t('gates.screen.history.none')}</p>
      </InspectorSection>
    );
  }
  const range = {
    from: formats.shortDateTime(oldest.atMs),
    to: formats.shortDateTime(newest.atMs),
  };
  return (
    <InspectorSection title={t('gates.screen.history', { count: checks.length })}>
      <p className="gh-meta">{t('gates.screen.history.range', range)}</p>
      <table
        className="gates-history"
        aria-label={t('gates.screen.history', { count: checks.length })}
      >
        <tbody>
          {GATE_KEYS.map((key) => (
            <tr key={key}>
              <th scope="row">{t(`gates.name.${key}`)}</th>
              {checks.map(({ atMs, by, statuses }) => {
                const passed = statuses.find((each) => each.key === key)?.status === 'pass';
                const label = t('gates.screen.history.cell', {
                  status: t(passed ? 'ui.state.pass' : 'ui.state.fail'),
                  when: formats.shortDateTime(atMs),
                  by,
                });
                return (
                  <td key={atMs}>
                    <Tooltip label={label}>
                      <span
                        role="img"
                        aria-label={label}
                        className={passed ? 'gates-cell gh-tint-done' : 'gates-cell gh-tint-fail'}
                      >
                        <StateGlyph
                          name={passed ? 'check' : 'cross'}
                          tone={passed ? 'done' : 'fail'}
                        />
                      </span>
                    </Tooltip>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </InspectorSection>
  );
}
