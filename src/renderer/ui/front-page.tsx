import { SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { type UiLocale, useRegion, useText } from './region';
import { usePainted } from './use-painted';

/** A language is named in itself. */
export const LANGUAGES: readonly { readonly value: UiLocale; readonly label: string }[] = [
  { value: 'en', label: 'English' },
  { value: 'pt-BR', label: 'Português' },
];

interface FrontPageProps {
  readonly title: string;
  readonly text?: string;
  readonly onLocale: (locale: UiLocale) => void;
  readonly children: ReactNode;
}

/** A page of its own, before anybody is signed in. */
export function FrontPage({ title, text, onLocale, children }: FrontPageProps) {
  const t = useText();
  const { locale } = useRegion();
  usePainted();
  return (
    <main className="gh-front-page">
      <div className="gh-front-box">
        <div className="gh-front-brand">
          <GatehouseMark />
          <span className="gh-strong">Gatehouse</span>
          <span className="gh-grow" />
          <SegmentedControl
            aria-label={t('session.language')}
            value={locale}
            data={[...LANGUAGES]}
            onChange={(value) => onLocale(value)}
          />
        </div>
        <div className="gh-col gh-gap-1">
          <h1>{title}</h1>
          {text === undefined ? null : <p className="gh-ink-2">{text}</p>}
        </div>
        {children}
      </div>
    </main>
  );
}

function GatehouseMark() {
  return (
    <svg viewBox="0 0 32 32" width="24" height="24" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="var(--gh-primary)" />
      <path
        d="M8 25V13a8 8 0 0 1 16 0v12M8 18h16M13 18v7M19 18v7"
        fill="none"
        stroke="var(--gh-on-primary)"
        strokeWidth="2.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
