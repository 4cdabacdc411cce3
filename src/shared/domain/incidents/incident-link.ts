/** What an incident can be linked with, besides the tasks that were made for it. */
export const INCIDENT_LINK_KINDS = ['task', 'cycle', 'approval'] as const;
export type IncidentLinkKind = (typeof INCIDENT_LINK_KINDS)[number];

/** Most files that lie beside one incident, and most links. */
export const MAX_INCIDENT_FILES = 50;
export const MAX_INCIDENT_LINKS = 50;
