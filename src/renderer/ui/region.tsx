import type { Params } from '@shared/base/coded';
import type { TextKey } from '@shared/i18n/catalogue';
import { text } from '@shared/i18n/format';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { createFormats, type Formats } from './formats';

/** The language of the interface. */
export type UiLocale = Parameters<typeof text>[0];

interface Region {
  readonly locale: UiLocale;
  /** IANA zone in which instants are shown: the tenant's, or the machine's where no tenant is on screen. */
  readonly zone: string;
  readonly formats: Formats;
  /** The core's clock, ms UTC. */
  nowMs(): number;
}

const RegionContext = createContext<Region | undefined>(undefined);

interface RegionProviderProps {
  readonly locale: UiLocale;
  readonly zone: string;
  readonly nowMs: () => number;
  readonly children: ReactNode;
}

export function RegionProvider({ locale, zone, nowMs, children }: RegionProviderProps) {
  const region = useMemo(
    () => ({ locale, zone, nowMs, formats: createFormats(locale, zone) }),
    [locale, zone, nowMs],
  );
  return <RegionContext value={region}>{children}</RegionContext>;
}

export function useRegion(): Region {
  const region = useContext(RegionContext);
  if (region === undefined) throw new Error('useRegion needs a RegionProvider around it');
  return region;
}

/** Texts in the person's language: `t('gates.name.data_gate')`. */
export function useText(): (key: TextKey, params?: Params) => string {
  const { locale } = useRegion();
  return useMemo(() => (key, params) => text(locale, key, params), [locale]);
}

export const useFormats = (): Formats => useRegion().formats;
