/** The command line: help, what its commands say to people, and its own refusals. */
export const cliEn = {
  'cli.help.usage': 'Usage: gatehouse <command> [options]',
  'cli.help.plan-growth': 'Turn a goal into a whole plan',
  'cli.help.check-gates':
    'Evaluate the startup gates and keep the result; ends with 2 when one fails',
  'cli.help.set-gate':
    'Set one value of a gate; a value that is met for the first time needs evidence',
  'cli.help.set-trend': 'Say how a trend stands, and what that rests on',
  'cli.help.import-metrics':
    'Read figures out of a CSV file, all of it or nothing; also takes --numbers, --days, --repeats, --period, --tier, --observed and --leave-out-refused',
  'cli.help.start-campaign': 'Start a campaign on a plan; ends with 2 when it is refused',
  'cli.help.run-cycle': 'Decide a cycle: continue, intervene or rollback',
  'cli.help.incident': 'Record an incident',
  'cli.help.report-growth': 'Put a growth summary on its shelf',
  'cli.help.health': 'Say how the seven points of health stand; ends with 2 when one is not met',
  'cli.help.readout':
    'Print the readout of a month as a PDF; of --all-tenants the approved ones with an index page, and with --drafts the others too, marked as drafts',
  'cli.help.import': 'Read an ohmymkt folder into a tenant, which is made when it is new',
  'cli.help.export': 'Write the tenant as an ohmymkt folder',
  'cli.help.demo': 'Fill an empty folder with the sample agency',
  'cli.help.tenants': 'List your tenants and where they stand',
  'cli.help.verify':
    'Recompute the event chain and every decision; ends with 1 when something is wrong',
  'cli.help.backup': 'Make a verified backup',
  'cli.help.restore': 'Make a new data folder out of a backup',
  'cli.help.common': 'Every command takes:',
  'cli.help.common.data': 'the data folder',
  'cli.help.common.tenant': 'which tenant; not needed when there is only one',
  'cli.help.common.as': 'which profile acts; its PIN is asked for, or read from GATEHOUSE_PIN',
  'cli.help.common.as-of':
    'evaluate up to this moment (check-gates, run-cycle, report-growth, readout)',
  'cli.help.common.lang': 'the language of what is said',
  'cli.help.common.json': 'one JSON value on standard output and nothing else',
  'cli.help.exit': 'Exit codes: 0 done, 2 refused by a rule, 1 error.',

  'cli.firstProfile':
    'The data folder was empty: the profile {name} was made. It is the Owner and has no PIN.',
  'cli.firstTenant': 'It had no tenant: {name} was made, with the short name {slug}.',
  'cli.askPin': 'PIN of {name}: ',
  'cli.asOf': 'Evaluated as of {at}. Gates and trends are those that are stored now.',

  'cli.column.gate': 'GATE',
  'cli.column.status': 'STATUS',
  'cli.column.owner': 'OWNER',
  'cli.column.reason': 'REASON',
  'cli.column.point': 'POINT',
  'cli.column.evidence': 'EVIDENCE',
  'cli.column.slug': 'SLUG',
  'cli.column.name': 'NAME',
  'cli.column.state': 'STATE',
  'cli.gate.pass': 'pass',
  'cli.gate.fail': 'fail',
  'cli.gates.allPass': 'All gates pass.',
  'cli.gates.someFail': '{failing, plural, one {# gate fails.} other {# gates fail.}}',
  'cli.gate.set': '{key}: {field} is now {to} (was {from}). The gate: {status}.',
  'cli.trend.set': '{name} is now {to} (was {from}).',
  'cli.importMetrics.preview':
    '{read, plural, one {# row} other {# rows}}: {used, number} with values, {refused, number} refused, {empty, number} empty, {totals, number} of totals. Values: {fresh, number} new, {agreeing, number} agree with another source, {unchanged, number} known, {conflict, number} in conflict.',
  'cli.importMetrics.refused': 'Line {line, number}, {column}: “{found}”. {why}',
  'cli.importMetrics.done':
    'Imported: {recorded, plural, one {# value} other {# values}}, {unchanged, number} known before, {conflicts, plural, one {# conflict} other {# conflicts}}, {refused, plural, one {# row} other {# rows}} left out.',
  'cli.plan.created': 'The plan {name} was made: {title}',
  'cli.campaign.started':
    'The campaign started with {sprintSize, plural, one {# item} other {# items}} on its board.',
  'cli.campaign.refused': 'The campaign cannot start:',
  'cli.cycle.decision': '{cadence} cycle: {decision} (rule {rule})',
  'cli.cycle.recovery': 'Since cycle {ordinal, number}: {verdict}. {sprint}.',
  'cli.cycle.window': 'Window: {from} to {to}',
  'cli.incident.recorded': '{ref} was recorded as a {severity}.',
  'cli.incident.due': 'Its postmortem is due by {at}.',
  'cli.report.window': 'The last {days, plural, one {# day} other {# days}}:',
  'cli.report.fellBack': '“{found}” is no window like 30d, so {days} days were taken.',
  'cli.report.gatesFail': 'Not all gates pass.',
  'cli.report.decisions':
    'Decisions: {continue} continue, {intervene} intervene, {rollback} rollback',
  'cli.report.incidents': 'Incidents: {p0} P0, {p1} P1, {p2} P2',
  'cli.report.state.draft': 'draft',
  'cli.report.state.in_review': 'in review',
  'cli.report.state.approved': 'approved',
  'cli.report.state.exported': 'exported',
  'cli.report.state.stale': 'stale',
  'cli.readout.saved': '{file}: {pages, plural, one {# page} other {# pages}}, {state}',
  'cli.readout.skipped': '{tenant} was left out: {reason}',
  'cli.readout.index': '{file}: what was exported and what was left out',
  'cli.tenants.none': 'There is no tenant yet.',
  'cli.verify.ok':
    'Everything agrees: {events, plural, one {# event} other {# events}}, {decisions, plural, one {# decision} other {# decisions}} recomputed.',
  'cli.verify.broken': '{problems, plural, one {# thing is wrong:} other {# things are wrong:}}',
  'cli.backup.made': 'Backup: {file} ({bytes, number} bytes)',
  'cli.restore.done':
    '{folder} was made out of {file}: {events, plural, one {# event} other {# events}}.',
  'cli.demo.making': 'Making the sample agency …',
  'cli.demo.ready': 'The sample agency is in {folder}. Profiles: {people}.',
  'cli.import.created': 'The tenant {tenant} was made out of the folder.',
  'cli.import.done': 'The folder went into the tenant {tenant}.',
  'cli.import.unchanged': 'The tenant {tenant} holds exactly this folder already. Nothing changed.',
  'cli.import.counts':
    'Plans {plans}, gates {gates}, trends {metrics}, tasks {tasks}, incidents {incidents}, cycles {cycles}, reports {reports}, notepad sections {notepads}, other files {otherFiles}',
  'cli.export.done': '{folder}: {files, plural, one {# file} other {# files}}',

  'errors.cli_command': 'There is no command “{found}”. There are: {known}.',
  'errors.cli_flag': '{found}. Usage: {usage}',
  'errors.cli_words': 'That is not how this command is written. Usage: {usage}',
  'errors.cli_clock': '--clock is taken only with GATEHOUSE_TEST=1.',
  'errors.cli_as_of_refused':
    '{command} takes no --as-of: it always works on this moment. check-gates, run-cycle, report-growth and readout take it.',
  'errors.cli_instant':
    '{option} takes a moment with its zone, like 2026-10-31T18:00:00Z; it was given “{found}”.',
  'errors.cli_lang': '--lang takes {known}; it was given “{found}”.',
  'errors.cli_profile_unknown': 'There is no profile “{found}”. There are: {known}.',
  'errors.cli_profile_ambiguous':
    'Several profiles are called “{found}”. Name one by its id: {known}.',
  'errors.cli_profile_needed': 'Say who acts with --as: {known}.',
  'errors.cli_pin_needed':
    '{name} has a PIN. Put it into GATEHOUSE_PIN, or run this at a terminal, where it is asked for.',
  'errors.cli_tenant_unknown': 'There is no tenant “{found}”. Yours are: {known}.',
  'errors.cli_tenant_needed': 'There are several tenants. Name one with --tenant: {known}.',
  'errors.cli_no_tenant':
    'There is no tenant yet. Import a folder with gatehouse import ohmymkt, or add one in the window.',
  'errors.cli_gate_unknown': 'There is no gate “{found}”. There are: {known}.',
  'errors.cli_assignment': '“{found}” is no field=value, like approved=true.',
  'errors.cli_trend_unknown': 'There is no trend “{found}”. There are: {known}.',
  'errors.cli_trend_value': '“{found}” is no value of a trend. Take one of {known}.',
  'errors.cli_trend_evidence':
    'Say with --evidence what the new value of {metric} rests on. Nothing was changed.',
  'errors.cli_cadence_unknown': '“{found}” is no cadence. Take one of {known}.',
  'errors.cli_option_one_of': '{option} is one of {known}; it was given “{found}”.',
  'errors.cli_summary_missing': 'The summary is empty. Say with --summary what happened.',
  'errors.cli_month': '--month takes a month like 2026-10; it was given “{found}”.',
  'errors.cli_out_missing': 'Say with --out where the PDF goes.',
  'errors.cli_as_of_needs_drafts':
    'With --all-tenants, --as-of needs --drafts: what was approved is printed as it was approved.',
  'errors.cli_drafts_of_all':
    '--drafts goes with --all-tenants: the readout of one tenant is printed as it stands, a draft under its mark.',
  'errors.cli_all_or_one': 'Take either --tenant or --all-tenants.',
  'errors.cli_format': 'Only ohmymkt folders are taken, not “{found}”.',
  'errors.cli_file_missing': 'There is no file {file}.',
  'errors.cli_source_needed':
    'Say with --source where the figures come from, like “Search Console”.',
  'errors.cli_period':
    '--period takes two days like 2026-10-01..2026-10-31; it was given “{found}”.',
  'errors.cli_map':
    '--map: “{found}” is no column and use. The columns are {known}; a use is one of {uses}.',
  'errors.cli_folder_missing': 'There is no folder {folder}.',
  'errors.cli_folder_not_empty':
    '{folder} has something in it. Name a folder that is new or empty. Nothing was written.',
  'errors.cli_file_exists': 'There is a file {file} already. Name another one.',
  'errors.cli_file_too_large': '{file} has {found} MiB; evidence may have {limit} MiB.',
  'errors.cli_file_damaged': 'What came for {file} is damaged, so nothing was written. Try again.',
  'errors.cli_cannot_write': '{file} could not be written ({why}).',
  'errors.cli_restore_data': 'Name with --data the new folder that the backup goes into.',
} as const;
