/** Every IANA zone of this machine, for a choice; the list of the platform leaves UTC out. */
export function knownZones(): string[] {
  return [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])];
}
