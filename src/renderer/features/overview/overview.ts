import type { Output } from '@shared/contract';

export type Overview = Output<'overview.get'>;
export type KpiCardData = Overview['kpis'][number];
export type Figure = NonNullable<KpiCardData['figure']>;
export type ModuleState = Overview['modules'][number];
export type DoNextItem = Output<'overview.doNext'>['items'][number];
export type MeasureTasks = Output<'overview.measures'>[number];
export type Effect = MeasureTasks['tasks'][number]['effect'];
export type AgencyRow = Output<'agency.grid'>['rows'][number];
export type StoreLine = Output<'lineage.get'>['stores'][number];
