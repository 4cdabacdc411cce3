import { NumberInput } from '@mantine/core';
import { DENSITIES, type DensityMode } from '@shared/domain/playbooks/density';
import { planPages } from '@shared/domain/playbooks/pages';
import { useState } from 'react';
import { useFormats, useText } from '../../ui/region';
import { Section } from '../../ui/section';

/** Splits a month's pages by the throughput policy; begins with what the tenant's team can write. Nothing is saved. */
export function PageMix({ density }: { density: DensityMode }) {
  const t = useText();
  const [site, setSite] = useState<number | undefined>(undefined);
  const [decaying, setDecaying] = useState<number | undefined>(0);
  const [pages, setPages] = useState<number | undefined>(DENSITIES[density].monthlyPages);
  return (
    <Section title={t('playbooks.mix.title')} meta={t('playbooks.mix.nothingSaved')}>
      <div className="playbooks-mix">
        <Count label={t('playbooks.mix.site')} value={site} onChange={setSite} />
        <Count label={t('playbooks.mix.decaying')} value={decaying} onChange={setDecaying} />
        <Count label={t('playbooks.mix.pages')} value={pages} onChange={setPages} />
      </div>
      <Result site={site} decaying={decaying} pages={pages} />
    </Section>
  );
}

interface CountProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}

function Count({ label, value, onChange }: CountProps) {
  return (
    <NumberInput
      label={label}
      value={value ?? ''}
      min={0}
      max={100_000}
      allowDecimal={false}
      allowNegative={false}
      onChange={(next) => onChange(typeof next === 'number' ? next : undefined)}
    />
  );
}

interface ResultProps {
  readonly site: number | undefined;
  readonly decaying: number | undefined;
  readonly pages: number | undefined;
}

function Result({ site = 0, decaying = 0, pages = 0 }: ResultProps) {
  const t = useText();
  const formats = useFormats();
  if (site === 0 || decaying > site) {
    return (
      <p className="gh-ink-2" role="status">
        {site === 0 ? t('playbooks.mix.noSite') : t('playbooks.mix.tooMany', { decaying, site })}
      </p>
    );
  }
  const mix = planPages(pages, decaying / site);
  return (
    <p className={mix === undefined ? 'gh-ink-2' : 'gh-medium'} role="status">
      {mix === undefined
        ? t('playbooks.mix.tooFew')
        : t('playbooks.mix.result', { ...mix, share: formats.percent(decaying / site) })}
    </p>
  );
}
