import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useWatched } from '../../rpc/use-watched';
import { Loaded } from '../../ui/loaded';
import { hrefOf } from '../../ui/place';
import { useText } from '../../ui/region';
import { InspectorSection } from '../../ui/section';
import { SkeletonRows } from '../../ui/skeletons';
import { StateGlyph } from '../../ui/state-glyph';
import { useCodedText } from '../../ui/use-coded-text';
import { DO_NEXT_LOOKS, placeOfItem, useItemAge, useItemText } from './do-next-line';
import type { DoNextItem } from './overview';

const SHOWN = 8;

/** Everything that waits in the tenant, in the order in which it is to be done; each line is its own way on. */
export function DoNextPanel() {
  const t = useText();
  const [all, setAll] = useState(false);
  const answer = useWatched('overview.doNext', {}, useTenantScope());
  const count = answer.status === 'ready' ? answer.value.items.length : undefined;
  return (
    <InspectorSection
      title={t('overview.doNext.title')}
      aside={count === undefined ? null : <span className="gh-meta gh-num">{count}</span>}
    >
      <Loaded
        answer={answer}
        loading={<SkeletonRows count={3} />}
        isEmpty={({ items }) => items.length === 0}
        empty={<p className="gh-ink-2">{t('overview.doNext.none')}</p>}
      >
        {({ items }) => (
          <>
            <ul className="overview-next">
              {(all ? items : items.slice(0, SHOWN)).map((item) => (
                <DoNextLine key={`${item.kind} ${item.subjectId}`} item={item} />
              ))}
            </ul>
            {items.length <= SHOWN ? null : (
              <div>
                <Button size="xs" variant="subtle" px={4} onClick={() => setAll(!all)}>
                  {all
                    ? t('overview.doNext.fewer')
                    : t('overview.doNext.all', { count: items.length })}
                </Button>
              </div>
            )}
          </>
        )}
      </Loaded>
    </InspectorSection>
  );
}

/** What somebody wrote who blocked it by hand. */
function noteOf({ reason }: DoNextItem): string | undefined {
  const note = reason?.params.note;
  return typeof note === 'string' && note !== '' ? note : undefined;
}

function DoNextLine({ item }: { item: DoNextItem }) {
  const { slug } = useTenant();
  const itemText = useItemText();
  const age = useItemAge(item);
  const codedText = useCodedText();
  const { glyph, tone } = DO_NEXT_LOOKS[item.kind];
  return (
    <li>
      <a href={hrefOf(placeOfItem(slug, item))}>
        <StateGlyph name={glyph} tone={tone} />
        <span className="gh-grow">
          {itemText(item)}
          {item.reason === null ? null : (
            <span className="gh-meta overview-next-reason">
              {noteOf(item) ?? codedText('tasks.blocked', item.reason)}
            </span>
          )}
        </span>
        {age === undefined ? null : <span className="gh-meta gh-num gh-nowrap">{age}</span>}
      </a>
    </li>
  );
}
