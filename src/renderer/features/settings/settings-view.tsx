import { ListPage } from '../../ui/list-page';
import { useText } from '../../ui/region';

export function SettingsView() {
  const t = useText();
  return <ListPage title={t('shell.nav.settings')}>{null}</ListPage>;
}
