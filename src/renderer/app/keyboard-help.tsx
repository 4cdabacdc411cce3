import { Dialog } from '../ui/dialog';
import { Kbd } from '../ui/kbd';
import { useText } from '../ui/region';
import { builtViews } from './current-view';

interface KeyRow {
  readonly label: string;
  readonly keys: string;
}

/** The keyboard map of what is built. */
export function KeyboardHelp({ onClose }: { onClose: () => void }) {
  const t = useText();
  const anywhere: readonly KeyRow[] = [
    { label: t('shell.keys.palette'), keys: 'Ctrl K' },
    { label: t('shell.command.incident'), keys: 'Ctrl I' },
    { label: t('shell.keys.newTask'), keys: 'C' },
    { label: t('shell.keys.switchTenant'), keys: 'Ctrl 1 … 9' },
    { label: t('shell.rail.all'), keys: 'Ctrl 0' },
    { label: t('undo.command'), keys: 'Ctrl Z' },
    { label: t('shell.keys.inspector'), keys: 'Ctrl .' },
    { label: t('shell.profile.lock'), keys: 'Ctrl L' },
    { label: t('shell.keys.help'), keys: '?' },
    { label: t('shell.keys.close'), keys: 'Esc' },
  ];
  const places = builtViews().map(({ view, letter }) => ({
    label: t(`shell.nav.${view}`),
    keys: `G ${letter.toUpperCase()}`,
  }));
  const lists: readonly KeyRow[] = [
    { label: t('shell.keys.down'), keys: 'J' },
    { label: t('shell.keys.up'), keys: 'K' },
    { label: t('shell.keys.open'), keys: 'Enter' },
    { label: t('shell.keys.ends'), keys: 'Home End' },
    { label: t('list.key.select'), keys: 'Space' },
    { label: t('list.key.range'), keys: 'Shift J K' },
  ];
  const board: readonly KeyRow[] = [
    { label: t('board.key.step'), keys: '← ↑ ↓ →' },
    { label: t('board.key.carry'), keys: 'Shift ← →' },
    { label: t('board.key.panel'), keys: 'Space' },
    { label: t('board.key.fold'), keys: '[' },
    { label: t('board.menu.assign'), keys: 'M' },
    { label: t('board.menu.schedule'), keys: 'D' },
    { label: t('board.menu.retry'), keys: 'R' },
    { label: t('board.menu.cancel'), keys: 'Del' },
    { label: t('board.key.find'), keys: 'F' },
  ];
  return (
    <Dialog title={t('shell.keys.title')} onClose={onClose} size={880}>
      <p className="gh-meta gh-keys-note">{t('shell.keys.note')}</p>
      <div className="gh-keys-grid">
        <KeyGroup title={t('shell.keys.anywhere')} rows={anywhere} />
        <KeyGroup title={t('shell.keys.goTo')} rows={places} />
        <KeyGroup title={t('shell.keys.inList')} rows={lists} />
        <KeyGroup title={t('board.title')} rows={board} />
      </div>
    </Dialog>
  );
}

function KeyGroup({ title, rows }: { title: string; rows: readonly KeyRow[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl className="gh-keys-list">
        {rows.map(({ label, keys }) => (
          <div key={label} className="gh-keys-row">
            <dt>{label}</dt>
            <dd>
              <Kbd keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
