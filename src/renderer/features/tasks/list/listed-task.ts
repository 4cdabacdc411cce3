import type { Output } from '@shared/contract';

/** A task as the list over tenants shows it. */
export type ListedTask = Output<'tasks.listAll'>['rows'][number];
