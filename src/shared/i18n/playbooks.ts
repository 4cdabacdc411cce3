import type { DensityKey } from '../domain/playbooks/density';
import type { PageKey } from '../domain/playbooks/pages';
import type { PlaybookKey } from '../domain/playbooks/playbooks';
import type { TacticKey } from '../domain/playbooks/tactic';
import type { Locale } from '../domain/tenants/tenant';
import { aeoAnswerLayerEn } from './en/playbooks/aeo-answer-layer';
import { authorityGrowthEn } from './en/playbooks/authority-growth';
import { contentSystemEn } from './en/playbooks/content-system';
import { densityEn } from './en/playbooks/density';
import { experimentEngineEn } from './en/playbooks/experiment-engine';
import { intentOperationsEn } from './en/playbooks/intent-operations';
import { internalLinkGraphEn } from './en/playbooks/internal-link-graph';
import { onpageOptimizationEn } from './en/playbooks/onpage-optimization';
import { pagesEn } from './en/playbooks/pages';
import { scaleLoopEn } from './en/playbooks/scale-loop';
import { schemaEntityGovernanceEn } from './en/playbooks/schema-entity-governance';
import { tacticsEn } from './en/playbooks/tactics';
import { technicalFoundationEn } from './en/playbooks/technical-foundation';
import { aeoAnswerLayerPtBr } from './pt-BR/playbooks/aeo-answer-layer';
import { authorityGrowthPtBr } from './pt-BR/playbooks/authority-growth';
import { contentSystemPtBr } from './pt-BR/playbooks/content-system';
import { densityPtBr } from './pt-BR/playbooks/density';
import { experimentEnginePtBr } from './pt-BR/playbooks/experiment-engine';
import { intentOperationsPtBr } from './pt-BR/playbooks/intent-operations';
import { internalLinkGraphPtBr } from './pt-BR/playbooks/internal-link-graph';
import { onpageOptimizationPtBr } from './pt-BR/playbooks/onpage-optimization';
import { pagesPtBr } from './pt-BR/playbooks/pages';
import { scaleLoopPtBr } from './pt-BR/playbooks/scale-loop';
import { schemaEntityGovernancePtBr } from './pt-BR/playbooks/schema-entity-governance';
import { tacticsPtBr } from './pt-BR/playbooks/tactics';
import { technicalFoundationPtBr } from './pt-BR/playbooks/technical-foundation';

/** A text of the playbooks. They take no parameters. */
export type PlaybookTextKey = PlaybookKey | TacticKey | DensityKey | PageKey;

/**
 * The playbooks' texts, apart from the catalogue of the interface: a window loads them with their view, not before its first
 * page.
 */
export const PLAYBOOK_TEXTS: Readonly<Record<Locale, Readonly<Record<PlaybookTextKey, string>>>> = {
  en: {
    ...technicalFoundationEn,
    ...intentOperationsEn,
    ...contentSystemEn,
    ...onpageOptimizationEn,
    ...aeoAnswerLayerEn,
    ...schemaEntityGovernanceEn,
    ...internalLinkGraphEn,
    ...authorityGrowthEn,
    ...experimentEngineEn,
    ...scaleLoopEn,
    ...tacticsEn,
    ...densityEn,
    ...pagesEn,
  },
  'pt-BR': {
    ...technicalFoundationPtBr,
    ...intentOperationsPtBr,
    ...contentSystemPtBr,
    ...onpageOptimizationPtBr,
    ...aeoAnswerLayerPtBr,
    ...schemaEntityGovernancePtBr,
    ...internalLinkGraphPtBr,
    ...authorityGrowthPtBr,
    ...experimentEnginePtBr,
    ...scaleLoopPtBr,
    ...tacticsPtBr,
    ...densityPtBr,
    ...pagesPtBr,
  },
};

export function playbookText(locale: Locale, key: PlaybookTextKey): string {
  return PLAYBOOK_TEXTS[locale][key];
}
