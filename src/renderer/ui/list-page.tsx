import { ActionIcon, Tooltip } from '@mantine/core';
import { useHotkeys, useMediaQuery } from '@mantine/hooks';
import { IconLayoutSidebarRight } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useText } from './region';
import { usePainted } from './use-painted';
import { useScrollStop } from './use-scroll-stop';

interface PageProps {
  readonly title: ReactNode;
  /** Before the title: a severity, a decision. */
  readonly lead?: ReactNode;
  /** One line that says the scope: "17 jobs, oldest first". */
  readonly meta?: ReactNode;
  readonly actions?: ReactNode;
  /** A row of filters below the top bar. */
  readonly toolbar?: ReactNode;
  readonly inspector?: ReactNode;
  /** Width of the inspector where it is not 344. */
  readonly inspectorWidth?: number;
  /** What it shows: where it is an overlay, a new one opens it. */
  readonly inspectorFor?: string | undefined;
  /** Without padding, for a table or a grid that fills the pane. */
  readonly flush?: boolean;
  readonly children: ReactNode;
}

/** A view: top bar, content, and an inspector that turns into an overlay (Ctrl .) below 1280 px. */
export function ListPage(props: PageProps) {
  const { title, lead, meta, actions, toolbar, inspector, inspectorWidth, flush, children } = props;
  const t = useText();
  const narrow = useMediaQuery('(max-width: 1279px)', false, { getInitialValueInEffect: false });
  const [opened, setOpened] = useState(false);
  const { inspectorFor } = props;
  useEffect(() => {
    if (inspectorFor !== undefined) setOpened(true);
  }, [inspectorFor]);
  usePainted();
  const hasInspector = inspector !== undefined && inspector !== null;
  const toggle = () => setOpened((value) => !value);
  useHotkeys([
    ['mod + .', toggle],
    ['Escape', () => setOpened(false), { preventDefault: false }],
  ]);
  const content = useScrollStop();
  const showInspector = hasInspector && (!narrow || opened);
  return (
    <div className="gh-page">
      <main className="gh-page-main">
        <header className="gh-top">
          {lead}
          <h1 className="gh-clip">{title}</h1>
          {meta === undefined ? null : <span className="gh-meta gh-clip gh-top-meta">{meta}</span>}
          <span className="gh-grow" />
          {actions}
          {hasInspector && narrow ? <InspectorToggle opened={opened} onToggle={toggle} /> : null}
        </header>
        <div className="gh-pane">
          {toolbar === undefined ? null : <div className="gh-toolbar">{toolbar}</div>}
          <div
            ref={content}
            className={flush === true ? 'gh-content gh-content-flush' : 'gh-content'}
          >
            {children}
          </div>
        </div>
      </main>
      {showInspector ? (
        <aside
          className={narrow ? 'gh-inspector gh-inspector-over' : 'gh-inspector'}
          style={inspectorWidth === undefined ? undefined : { width: inspectorWidth }}
          aria-label={t('ui.inspector.title')}
        >
          {inspector}
        </aside>
      ) : null}
    </div>
  );
}

function InspectorToggle({ opened, onToggle }: { opened: boolean; onToggle: () => void }) {
  const t = useText();
  return (
    <Tooltip label={t('ui.inspector.show')}>
      <ActionIcon
        variant="default"
        size={32}
        aria-label={t('ui.inspector.show')}
        aria-expanded={opened}
        onClick={onToggle}
      >
        <IconLayoutSidebarRight className="gh-icon" aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
