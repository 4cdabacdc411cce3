-- Today: what people put away, put off or hand over ------------------------------------------------------------------

CREATE TABLE inbox_mark (
  tenant_id   TEXT NOT NULL REFERENCES tenant (id),
  kind        TEXT NOT NULL,
  -- The id of the thing; a cycle's cadence; the cause of a pause.
  subject_id  TEXT NOT NULL,
  -- 'snoozed', 'deferred' or 'assigned'.
  mark        TEXT NOT NULL,
  -- Whose snooze it is; '' for what holds for everybody.
  person      TEXT NOT NULL,
  -- Null for an assignment, which ends with the thing.
  until_ms    INTEGER,
  -- How grave the thing was then: a graver one comes back.
  gravity     INTEGER NOT NULL,
  reason      TEXT NOT NULL DEFAULT '',
  assignee_id TEXT,
  set_at_ms   INTEGER NOT NULL,
  set_by      TEXT NOT NULL,
  PRIMARY KEY (tenant_id, kind, subject_id, mark, person),
  FOREIGN KEY (tenant_id, assignee_id) REFERENCES membership (tenant_id, profile_id)
) STRICT;
CREATE INDEX inbox_mark_by_assignee ON inbox_mark (tenant_id, assignee_id) WHERE assignee_id IS NOT NULL;

-- Until when a recommendation is put off; null where nobody said so.
ALTER TABLE recommendation ADD COLUMN deferred_until_ms INTEGER;
-- The task that accepting it made.
ALTER TABLE recommendation ADD COLUMN task_id TEXT;
CREATE INDEX recommendation_by_code ON recommendation (tenant_id, code, created_at_ms, id);
CREATE INDEX recommendation_waiting ON recommendation (tenant_id, state, code) WHERE state IN ('open', 'deferred');

-- Which pause holds a task; null where something else stopped it.
ALTER TABLE task ADD COLUMN pause_cause TEXT GENERATED ALWAYS AS (
  CASE WHEN state = 'blocked' AND blocked_json ->> 'code' IN ('p0_pause', 'campaign_pause') THEN blocked_json ->> 'code' END
) VIRTUAL;
CREATE INDEX task_stopped ON task (tenant_id, past, pause_cause, state, state_at_ms, id) WHERE state IN ('failed', 'blocked');

CREATE INDEX incident_unresolved ON incident (tenant_id, severity, state, occurred_at_ms, id)
  WHERE state <> 'closed' AND declared_in_error = 0;
CREATE INDEX metric_conflict_open ON metric_conflict (tenant_id, id) WHERE state = 'open';
