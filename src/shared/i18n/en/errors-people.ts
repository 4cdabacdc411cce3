/** Refusals of people, tenants, settings, files, backups and the database; `errors.<details.reason>`. */
export const errorsPeopleEn = {
  'errors.profile_exists':
    'There is a profile already. Sign in with it; the install admin adds others.',
  'errors.wrong_pin': 'That is not right.{seconds, plural, =0 {} other { The next try waits # s.}}',
  'errors.pin_wait': 'Too many wrong tries. Wait {seconds, number} s and try again.',
  'errors.own_pin':
    'Your own PIN is changed under your own name, with the present one. This resets the PIN of others.',

  'errors.slug_taken': 'The short name “{slug}” belongs to another tenant. Choose a different one.',
  'errors.unknown_zone': '“{zone}” is no time zone. Write one like America/Sao_Paulo.',
  'errors.unknown_currency': '“{currency}” is no currency code. Write one like BRL, EUR or USD.',
  'errors.logo_type': '{file} is no picture that can be a logo. Use PNG, JPEG, WebP or SVG.',
  'errors.last_owner':
    '{name} is the only Owner of this tenant. Make somebody else an Owner first.',
  'errors.owns_open_tasks':
    '{name} still owns {count, plural, one {one open task} other {# open tasks}} here. Give {count, plural, one {it} other {them}} to somebody else first.',
  'errors.inventory_full':
    'The inventory holds {most, number} items, the most it can. Remove one that is no longer offered.',

  'errors.unknown_setting': 'There is no setting called “{key}”.',
  'errors.setting_value': 'The setting “{key}” cannot have this value: {problem}.',
  'errors.setting_by_admin': 'The setting “{key}” is for the install admin. Nothing was changed.',
  'errors.setting_by_program': 'The setting “{key}” is kept by Gatehouse itself.',

  'errors.file_name_empty': 'The file has no name. Give it one and attach it again.',
  'errors.file_name_path':
    '“{name}” is no file name: it says a place, or holds a character that no name may. Rename the file and attach it again.',
  'errors.file_name_long':
    'The name of the file has {length} characters, at most {most} are taken. Shorten it and attach it again.',
  'errors.file_too_big':
    '{name} has {megabytes, number} MB. A file may have at most {most, number} MB; attach a link or a smaller version.',
  'errors.upload_offset':
    'A piece of the file came out of order: {received, number} bytes are here, the piece begins at {offset, number}. Send it again.',
  'errors.upload_too_long':
    'More came of {name} than the {bytes, number} bytes that were announced. Attach the file again.',
  'errors.upload_incomplete':
    'Only {received, number} of {bytes, number} bytes of {name} have arrived. Attach the file again.',
  'errors.upload_hash':
    '{name} changed on its way here, or while it was read. Nothing was kept; attach it again.',
  'errors.file_bytes_missing':
    'The bytes of {name} are gone from the data folder or were changed there. Restore a backup, or attach the file again.',

  'errors.backup_not_whole':
    'The copy was not whole and was thrown away: {problem}. Look at the disk and try again.',
  'errors.backup_damaged':
    'The backup {file} does not verify and is not used: {problem}. Choose another one.',
  'errors.backup_missing': 'There is no file {file}.',
  'errors.folder_not_empty':
    'The folder {folder} has something in it. Name one that is empty or does not exist yet.',
  'errors.restore_impossible':
    'The backup {backup}, which was to be restored, cannot be used: {problem}. The data are as they were. Delete {file} to start with them.',

  'errors.corrupt_database':
    'The database {file} is damaged ({problem}) and was left as it is. {backup, select, none {There is no backup in this data folder.} other {The newest backup is {backup}. Restore it with: gatehouse restore {backup} --data NEW-FOLDER}}',
  'errors.newer_database':
    'A newer Gatehouse wrote these data (schema {found, number}; this one knows {known, number}). The file was not touched. Start the newer program, or restore an older backup into another folder. {backup, select, none {There is no backup in this data folder.} other {The newest backup is {backup}.}}',
  'errors.different_migration':
    'These data were made with another migration {migration} than this program has. The file was not touched. Use the program that made it. {backup, select, none {There is no backup in this data folder.} other {The newest backup is {backup}.}}',
  'errors.foreign_database':
    'The file {file} is a database, but none of Gatehouse. It was not touched. Name another data folder with --data.',
  'errors.disk_full':
    'The disk is full, so nothing was saved. Reading goes on. Free some space and try again.',
  'errors.not_writable':
    'The data folder cannot be written, so nothing was saved. Look at the disk and the folder’s permissions.',
  'errors.damage_found':
    'A part of the database could not be read. Close Gatehouse and start it again: it then reads the whole file and says what to do.',
} as const;
