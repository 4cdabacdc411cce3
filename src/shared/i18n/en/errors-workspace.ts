/** Refusals of imports and exports; `errors.<details.reason>` with the details as parameters, `workspace.skipped.*` beside them. */
export const errorsWorkspaceEn = {
  'errors.workspace_json':
    '{file}, line {line}, column {column}: {problem, select, ended_early {the JSON ends too early} rest_after_value {more text follows the JSON: {found}} bad_string {this is no JSON text: {found}} lone_surrogate {half a character stands in {found}} nul_character {a NUL character stands in {found}} number_too_large {{found} is larger than a number can be} duplicate_key {the key {found} stands twice} forbidden_key {the key {found} is not taken} too_deep {it is nested more than {found} levels deep} other {this is no JSON: {found}}}. Nothing was imported.',
  'errors.workspace_value':
    '{file}, line {line}, column {column}: {key} is {found}, but it has to be {expected, select, boolean {true or false, without quotes} number {a number, without quotes} int {a whole number} string {a text} filled {a text that is not empty} array {a list} object {an object} one_of {one of {values}} at_least {{bound} or more} at_most {{bound} or less} instant {a time with its zone, like 2026-11-21T09:00:00.000Z} other {something else}}. Nothing was imported.',
  'errors.workspace_key_missing':
    '{file}, line {line}, column {column}: {key} is missing. Nothing was imported.',
  'errors.workspace_unknown_key':
    '{file}, line {line}, column {column}: {key} is none of {known}. Nothing was imported.',
  'errors.workspace_duplicate':
    '{file}, line {line}, column {column}: {key} is {found}, and so is another one. Nothing was imported.',
  'errors.workspace_dangling':
    '{file}, line {line}, column {column}: {key} names {found}, but there is no {target} in the folder. Nothing was imported.',
  'errors.workspace_file_missing':
    '{file} is missing, so this is not a whole ohmymkt folder. Nothing was imported.',
  'errors.workspace_path': '{file} is no path inside the folder. Nothing was imported.',
  'errors.workspace_path_twice': '{file} came twice. Nothing was imported.',
  'errors.workspace_text': '{file} holds bytes that are no UTF-8 text. Nothing was imported.',
  'errors.workspace_file_too_large':
    '{file} has {found} MiB; one file of an import may have {limit} MiB. Nothing was imported.',
  'errors.workspace_too_large':
    'The folder has {found} MiB of text; an import takes {limit} MiB. {known, select, yes {The largest file is {file}. } other {}}Nothing was imported.',
  'errors.workspace_too_many_files':
    'The folder has {found} files; an import takes {limit}. Nothing was imported.',
  'errors.workspace_incomplete':
    'The import announced {announced} files and {received} came whole. Start it again. Nothing was imported.',
  'errors.workspace_import_gone':
    'There is no such import under way. It was given up or the program was restarted; start it again.',
  'errors.workspace_imports_busy':
    'There are {count} imports under way already. Finish or give up one of them first.',
  'errors.workspace_name_missing': 'A new tenant needs a name.',
  'errors.workspace_slug':
    '{slug} cannot be the short name of a tenant. Take 2 to 48 lower-case letters, digits or single hyphens.',
  'errors.workspace_tenant_in_use':
    'The tenant {slug} holds other data already, and an import never mixes two folders. Import it into a tenant of its own: --tenant {suggestion}.',
  'errors.workspace_needs_owner':
    'Importing into {slug} takes an Owner of that tenant. Nothing was imported.',
  'errors.workspace_needs_admin':
    'This import makes a new tenant, and that takes the install admin. Nothing was imported.',

  'errors.workspace_changed_meanwhile':
    'The tenant was changed while it was exported. Start the export again.',
  'errors.workspace_export_too_large':
    'The tenant holds more {what} than a folder takes ({limit}).',

  'workspace.note.trend': 'From {file} of an imported folder (SHA-256 {hash})',
  'workspace.skipped.not_text': 'It is no UTF-8 text, so it was left out.',
  'workspace.skipped.not_a_file': 'It is a link or a device, so it was left out.',
  'workspace.skipped.status_unknown':
    'Item {item}: the status {status} is unknown. The item arrives as a draft; the status is kept for an export.',
  'workspace.skipped.fields_missing':
    'Item {item}: it was {status} without an owner, a due date, a KPI impact or a rollback condition. It arrives as a draft.',
  'workspace.skipped.due_not_a_day':
    'Item {item}: the due date {found} is no calendar day. It is kept for an export alone.',
} as const;
