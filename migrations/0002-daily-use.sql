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
-- The tasks that something asked for, by what they refer to.
CREATE INDEX task_by_source ON task (tenant_id, source, source_ref, id) WHERE source_ref IS NOT NULL;
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

-- The board: columns that the rows themselves answer, so that counts and pages read an index alone ---------------------

-- 1 while the task lies on the board of a campaign that has ended (Q27); kept by the triggers below.
ALTER TABLE task ADD COLUMN past INTEGER NOT NULL DEFAULT 0 CHECK (past IN (0, 1));
UPDATE task SET past = 1 WHERE campaign_id IS NOT NULL AND EXISTS (
  SELECT 1 FROM campaign c WHERE c.tenant_id = task.tenant_id AND c.id = task.campaign_id AND c.ended_at_ms IS NOT NULL);

CREATE TRIGGER task_past_of_new AFTER INSERT ON task WHEN EXISTS (
  SELECT 1 FROM campaign c WHERE c.tenant_id = NEW.tenant_id AND c.id = NEW.campaign_id AND c.ended_at_ms IS NOT NULL)
BEGIN
  UPDATE task SET past = 1 WHERE tenant_id = NEW.tenant_id AND id = NEW.id;
END;
CREATE TRIGGER task_past_of_moved AFTER UPDATE OF campaign_id ON task WHEN NEW.campaign_id IS NOT OLD.campaign_id BEGIN
  UPDATE task SET past = EXISTS (SELECT 1 FROM campaign c WHERE c.tenant_id = NEW.tenant_id AND c.id = NEW.campaign_id
      AND c.ended_at_ms IS NOT NULL)
    WHERE tenant_id = NEW.tenant_id AND id = NEW.id;
END;
CREATE TRIGGER task_past_of_campaign AFTER UPDATE OF ended_at_ms ON campaign
  WHEN (NEW.ended_at_ms IS NULL) <> (OLD.ended_at_ms IS NULL) BEGIN
  UPDATE task SET past = NEW.ended_at_ms IS NOT NULL WHERE tenant_id = NEW.tenant_id AND campaign_id = NEW.id;
END;

-- The column of the board; null is off the board (Q5).
ALTER TABLE task ADD COLUMN board_column TEXT GENERATED ALWAYS AS (
  CASE state WHEN 'failed' THEN 'stopped' WHEN 'blocked' THEN 'stopped' WHEN 'cancelled' THEN NULL ELSE state END
) VIRTUAL;
-- Where it lies in its column: in board order, finished work newest first.
ALTER TABLE task ADD COLUMN board_order INTEGER GENERATED ALWAYS AS (
  CASE WHEN state = 'completed' THEN -coalesce(completed_at_ms, state_at_ms) ELSE position END
) VIRTUAL;
-- The lane of its owner: a profile's id, an imported name, or nobody.
ALTER TABLE task ADD COLUMN owner_key TEXT GENERATED ALWAYS AS (
  CASE WHEN owner_profile_id IS NOT NULL THEN owner_profile_id
    WHEN trim(coalesce(owner_text, ''), char(9, 10, 11, 12, 13, 32, 160, 5760, 8192, 8193, 8194, 8195, 8196,
      8197, 8198, 8199, 8200, 8201, 8202, 8232, 8233, 8239, 8287, 12288, 65279)) <> '' THEN 'name:' || owner_text
    ELSE 'unowned' END
) VIRTUAL;
-- 1 for an open sprint item that lacks one of its four fields (INV4); blank, by the characters that a text is trimmed of, is missing.
ALTER TABLE task ADD COLUMN incomplete INTEGER GENERATED ALWAYS AS (
  CASE WHEN campaign_id IS NULL OR state IN ('completed', 'cancelled') THEN 0
    WHEN due_on IS NULL THEN 1
    WHEN owner_profile_id IS NULL AND trim(coalesce(owner_text, ''), char(9, 10, 11, 12, 13, 32, 160, 5760, 8192, 8193, 8194, 8195, 8196,
      8197, 8198, 8199, 8200, 8201, 8202, 8232, 8233, 8239, 8287, 12288, 65279)) = '' THEN 1
    WHEN trim(kpi_impact, char(9, 10, 11, 12, 13, 32, 160, 5760, 8192, 8193, 8194, 8195, 8196,
      8197, 8198, 8199, 8200, 8201, 8202, 8232, 8233, 8239, 8287, 12288, 65279)) = '' THEN 1
    WHEN trim(rollback_condition, char(9, 10, 11, 12, 13, 32, 160, 5760, 8192, 8193, 8194, 8195, 8196,
      8197, 8198, 8199, 8200, 8201, 8202, 8232, 8233, 8239, 8287, 12288, 65279)) = '' THEN 1
    ELSE 0 END
) VIRTUAL;

-- One range a column of a lane, in board order; what filters and sorts read comes after, so that the rows stay unread.
CREATE INDEX task_board ON task (tenant_id, board_column, past, board_order, id, module, owner_key,
  due_on, created_at_ms, track, source, pool_number, title);
CREATE INDEX task_board_all ON task (board_column, past, board_order, id, tenant_id, module, owner_key,
  due_on, created_at_ms, track, source, pool_number, title);
CREATE INDEX task_board_module ON task (board_column, past, module, board_order, id, tenant_id, owner_key,
  due_on, created_at_ms, track, source, pool_number, title);
CREATE INDEX task_board_owner ON task (board_column, past, owner_key, board_order, id, tenant_id, module,
  due_on, created_at_ms, track, source, pool_number, title);
CREATE INDEX task_incomplete ON task (tenant_id, past, board_column, module, owner_key) WHERE incomplete = 1;

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

-- Hash of the facts (without the operator's words, labels and dates of making) that were frozen; '' is not known.
ALTER TABLE report ADD COLUMN facts_hash TEXT NOT NULL DEFAULT '';
-- When the month's facts were found to differ; null while they agree.
ALTER TABLE report ADD COLUMN stale_at_ms INTEGER;
-- Which parts of the month differ, as codes.
ALTER TABLE report ADD COLUMN stale_json TEXT NOT NULL DEFAULT '[]';

-- The PDF of an approved readout: printed once a paper, handed out again as long as the readout stands.
CREATE TABLE report_pdf (
  tenant_id     TEXT NOT NULL,
  report_id     TEXT NOT NULL,
  paper         TEXT NOT NULL,
  file_id       TEXT NOT NULL,
  pages         INTEGER NOT NULL,
  printed_at_ms INTEGER NOT NULL,
  printed_by    TEXT NOT NULL,
  PRIMARY KEY (tenant_id, report_id, paper),
  FOREIGN KEY (tenant_id, report_id) REFERENCES report (tenant_id, id),
  FOREIGN KEY (tenant_id, file_id) REFERENCES file (tenant_id, id)
) STRICT;

-- The newest event of a kind, for the lineage of the seven stores ----------------------------------------------------

CREATE INDEX event_by_type ON event (tenant_id, type, seq);

-- The calendar: work without a date, and evidence by its last day -----------------------------------------------------

CREATE INDEX task_unscheduled ON task (tenant_id, created_at_ms, id)
  WHERE due_on IS NULL AND timebox_start_ms IS NULL;
CREATE INDEX gate_evidence_by_expiry ON gate_evidence (tenant_id, expires_on) WHERE expires_on IS NOT NULL;
