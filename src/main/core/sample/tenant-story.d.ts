import type { SampleAgency, SampleTenant } from './agency';
import type { SamplePeople, Timeline } from './timeline';
export interface Story {
  readonly agency: SampleAgency;
  readonly tenant: SampleTenant;
  readonly tenantId: string;
  readonly people: SamplePeople;
  readonly timeline: Timeline;
}
/** Weekly figures, each recorded on the Monday after; the last short week on the last evening. */
export declare function tellFigures(story: Story): void;
/** The plan of five parts, written by Max and approved by Olga; then every gate input with its evidence. */
export declare function tellPlanAndGates(story: Story): void;
/** The campaign, and a cycle every Monday, every month's end and every quarter's. */
export declare function tellCycles(story: Story): void;
/** After a rollback the Owner lets the campaign go on, on the first Monday on which the rules allow it. */
export declare function tellResume(story: Story): void;
/** A rule stops work in the sample as it would anywhere; what it refuses is left for another day. */
export declare function unlessRefused(run: () => Promise<unknown>): Promise<boolean>;
/** Each incident with its way through the states, an hour a step. */
export declare function tellIncidents(story: Story): void;
