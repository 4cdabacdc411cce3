-- Tasks in time, with files, copies and the measure that they are meant to move ---------------------------------------

-- When a task is worked on; both or neither.
ALTER TABLE task ADD COLUMN timebox_start_ms INTEGER;
ALTER TABLE task ADD COLUMN timebox_end_ms INTEGER;
-- Why it lies on a holiday; '' where nothing had to be said.
ALTER TABLE task ADD COLUMN schedule_note TEXT NOT NULL DEFAULT '';
-- Key of the measure that the task is meant to move (M15); null when it names none.
ALTER TABLE task ADD COLUMN kpi_key TEXT;
-- The task of which this one is a copy.
ALTER TABLE task ADD COLUMN copied_from TEXT;

CREATE INDEX task_by_due ON task (tenant_id, due_on, id) WHERE due_on IS NOT NULL;
CREATE INDEX task_by_timebox ON task (tenant_id, timebox_start_ms, id) WHERE timebox_start_ms IS NOT NULL;
CREATE INDEX task_by_owner ON task (tenant_id, owner_profile_id, state);
-- The tasks of a cycle's remediation sprint (M147).
CREATE INDEX task_by_cycle ON task (tenant_id, source_ref) WHERE source = 'cycle';

CREATE TABLE task_file (
  tenant_id   TEXT NOT NULL,
  task_id     TEXT NOT NULL,
  file_id     TEXT NOT NULL,
  added_at_ms INTEGER NOT NULL,
  added_by    TEXT NOT NULL,
  PRIMARY KEY (tenant_id, task_id, file_id),
  FOREIGN KEY (tenant_id, task_id) REFERENCES task (tenant_id, id),
  FOREIGN KEY (tenant_id, file_id) REFERENCES file (tenant_id, id)
) STRICT;

-- A kind of work that comes again: what a new task begins with.
CREATE TABLE task_template (
  tenant_id     TEXT NOT NULL REFERENCES tenant (id),
  id            TEXT NOT NULL,
  name          TEXT NOT NULL CHECK (length(name) > 0),
  fields_json   TEXT NOT NULL,
  created_at_ms INTEGER NOT NULL,
  created_by    TEXT NOT NULL,
  version       INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, name)
) STRICT;

-- Evidence that grows old: the last day on which it counts, in the tenant's zone -------------------------------------

ALTER TABLE gate_evidence ADD COLUMN expires_on TEXT;

-- Undo (D14): the points of one command belong together, over tenants too --------------------------------------------

-- The correlation id of the command that captured it.
ALTER TABLE undo_point ADD COLUMN group_id TEXT NOT NULL DEFAULT '';
-- A code with parameters: what the command did; '' for a published change, whose `title` says it.
ALTER TABLE undo_point ADD COLUMN label_json TEXT NOT NULL DEFAULT '';
CREATE INDEX undo_point_by_group ON undo_point (group_id, tenant_id, id);
-- An undo gives its subject a new version, which the points before it then wait for.
CREATE INDEX undo_point_by_subject ON undo_point (tenant_id, subject);

-- What one person can take back, newest first: a command with its points in one tenant, in several, or in none.
CREATE TABLE undo_group (
  id             TEXT NOT NULL PRIMARY KEY,
  captured_by    TEXT NOT NULL,
  captured_at_ms INTEGER NOT NULL,
  -- 'ready', 'undone', or 'refused': tried, and nothing of it could be taken back.
  state          TEXT NOT NULL,
  -- A setting of the install before and after the command; null where the command was about tenants.
  setting_json   TEXT
) STRICT;
CREATE INDEX undo_group_by_person ON undo_group (captured_by, captured_at_ms, id);

-- Readouts whose month has changed since they were made ---------------------------------------------------------------

-- Hash of the facts (without texts, versions and dates of making) that the snapshot was frozen from; '' is not known.
ALTER TABLE report ADD COLUMN facts_hash TEXT NOT NULL DEFAULT '';
-- When the month's facts were found to differ; null while they agree.
ALTER TABLE report ADD COLUMN stale_at_ms INTEGER;
