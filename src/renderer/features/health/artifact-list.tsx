import { artifactName } from '@shared/i18n/documents/end-state-markdown';
import { useTenant } from '../../rpc/signed-in';
import { hrefOf } from '../../ui/place';
import { useText } from '../../ui/region';
import { type Artifact, placeOfArtifact } from './end-state';

const SHOWN = 4;

/** The records that a line rests on, the newest first, each a way to it; the frozen report holds all of them. */
export function ArtifactList({ artifacts }: { artifacts: readonly Artifact[] }) {
  const t = useText();
  const { slug } = useTenant();
  if (artifacts.length === 0) return <span className="gh-meta">{t('endState.artifact.none')}</span>;
  const more = artifacts.length - SHOWN;
  return (
    <ul className="health-records">
      {artifacts.slice(0, SHOWN).map((artifact) => (
        <li key={artifact.id}>
          <a href={hrefOf(placeOfArtifact(slug, artifact))}>{artifactName(t, named(artifact))}</a>
        </li>
      ))}
      {more > 0 ? (
        <li className="gh-meta">{t('endState.artifact.more', { count: more })}</li>
      ) : null}
    </ul>
  );
}

/** The line names the measure, so its values need not. */
const named = (artifact: Artifact): Artifact =>
  artifact.kind === 'observation'
    ? { ...artifact, label: artifact.label.replace(/^\w+, /, '') }
    : artifact;
