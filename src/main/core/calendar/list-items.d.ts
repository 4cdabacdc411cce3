import type { Output, Parsed } from '@shared/contract';
import type { TenantsContext } from '../rpc/context';
/** Everything on the asked days, by day; every kind is counted, also those that are not shown. */
export declare function listItems({ read, profile, nowMs }: Pick<TenantsContext, 'read' | 'profile' | 'nowMs'>, input: Parsed<'calendar.items'>): Promise<Output<'calendar.items'>>;
