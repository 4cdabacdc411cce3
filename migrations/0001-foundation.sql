-- People and tenants -------------------------------------------------------------------------------------------------

CREATE TABLE profile (
  id              TEXT PRIMARY KEY NOT NULL,
  name            TEXT NOT NULL CHECK (length(name) > 0),
  is_admin        INTEGER NOT NULL DEFAULT 0 CHECK (is_admin IN (0, 1)),
  pin_hash        TEXT,
  recovery_hash   TEXT,
  pin_failures    INTEGER NOT NULL DEFAULT 0,
  pin_retry_at_ms INTEGER,
  locale          TEXT NOT NULL DEFAULT 'en',
  theme           TEXT NOT NULL DEFAULT 'system',
  created_at_ms   INTEGER NOT NULL,
  version         INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE tenant (
  id             TEXT PRIMARY KEY NOT NULL,
  name           TEXT NOT NULL CHECK (length(name) > 0),
  slug           TEXT NOT NULL UNIQUE,
  zone           TEXT NOT NULL,
  holiday_region TEXT NOT NULL,
  content_locale TEXT NOT NULL,
  currency       TEXT NOT NULL,
  colour_slot    INTEGER NOT NULL,
  brand_colour   TEXT,
  footer         TEXT NOT NULL DEFAULT '',
  paper          TEXT NOT NULL DEFAULT 'a4',
  logo_file_id   TEXT,
  self_approval  INTEGER NOT NULL DEFAULT 0 CHECK (self_approval IN (0, 1)),
  onpage_role    TEXT NOT NULL DEFAULT 'Content Ops Manager',
  status         TEXT NOT NULL DEFAULT 'active',
  created_at_ms  INTEGER NOT NULL,
  version        INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE membership (
  tenant_id             TEXT NOT NULL REFERENCES tenant (id),
  profile_id            TEXT NOT NULL REFERENCES profile (id),
  permission_role       TEXT NOT NULL CHECK (permission_role IN ('owner', 'manager', 'editor')),
  functional_roles_json TEXT NOT NULL DEFAULT '[]',
  PRIMARY KEY (tenant_id, profile_id)
) STRICT;
CREATE INDEX membership_by_profile ON membership (profile_id);

-- scope_id is '' for the install, else the tenant's or the profile's id (D15).
CREATE TABLE system_settings (
  scope         TEXT NOT NULL CHECK (scope IN ('install', 'tenant', 'profile')),
  scope_id      TEXT NOT NULL,
  key           TEXT NOT NULL,
  value_json    TEXT NOT NULL,
  updated_at_ms INTEGER NOT NULL,
  PRIMARY KEY (scope, scope_id, key)
) STRICT;

-- Events (D2) --------------------------------------------------------------------------------------------------------

CREATE TABLE event (
  seq              INTEGER PRIMARY KEY NOT NULL,
  -- '' stands for the install.
  tenant_id        TEXT NOT NULL,
  tenant_seq       INTEGER NOT NULL,
  at_ms            INTEGER NOT NULL,
  occurred_at_ms   INTEGER NOT NULL,
  -- A profile's id or 'system'.
  actor            TEXT NOT NULL,
  via              TEXT NOT NULL CHECK (via IN ('window', 'cli', 'schedule', 'import', 'system')),
  type             TEXT NOT NULL,
  v                INTEGER NOT NULL,
  -- '<entity>:<id>'.
  subject          TEXT NOT NULL,
  from_state       TEXT,
  to_state         TEXT,
  correlation_id   TEXT NOT NULL,
  payload_json     TEXT NOT NULL,
  payload_hash     TEXT NOT NULL,
  tenant_prev_hash TEXT NOT NULL,
  tenant_hash      TEXT NOT NULL,
  prev_hash        TEXT NOT NULL,
  hash             TEXT NOT NULL,
  UNIQUE (tenant_id, tenant_seq)
) STRICT;
CREATE INDEX event_by_subject ON event (tenant_id, subject, seq);

CREATE TRIGGER event_is_insert_only_update BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
CREATE TRIGGER event_is_insert_only_delete BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;

-- Free text of an event; erasable, the event keeps its salted hash.
CREATE TABLE event_text (
  seq       INTEGER NOT NULL REFERENCES event (seq),
  tenant_id TEXT NOT NULL,
  salt      TEXT NOT NULL,
  text      TEXT NOT NULL,
  PRIMARY KEY (seq)
) STRICT;

-- Files (D10) --------------------------------------------------------------------------------------------------------

CREATE TABLE file (
  tenant_id   TEXT NOT NULL REFERENCES tenant (id),
  id          TEXT NOT NULL,
  name        TEXT NOT NULL,
  bytes       INTEGER NOT NULL,
  sha256      TEXT NOT NULL,
  media_type  TEXT NOT NULL,
  added_at_ms INTEGER NOT NULL,
  added_by    TEXT NOT NULL,
  PRIMARY KEY (tenant_id, id)
) STRICT;
CREATE INDEX file_by_hash ON file (sha256);

CREATE TABLE inventory_item (
  tenant_id TEXT NOT NULL REFERENCES tenant (id),
  id        TEXT NOT NULL,
  kind      TEXT NOT NULL,
  name      TEXT NOT NULL,
  quantity  INTEGER NOT NULL,
  notes     TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (tenant_id, id)
) STRICT;

-- Plans, gates, campaigns --------------------------------------------------------------------------------------------

CREATE TABLE plan (
  tenant_id        TEXT NOT NULL REFERENCES tenant (id),
  id               TEXT NOT NULL,
  name             TEXT NOT NULL,
  title            TEXT NOT NULL,
  state            TEXT NOT NULL,
  origin           TEXT NOT NULL,
  locale           TEXT NOT NULL,
  goal_kind        TEXT NOT NULL,
  -- Null for an imported plan, whose text is `markdown`, verbatim.
  parts_json       TEXT,
  markdown         TEXT,
  budget_minor     INTEGER,
  review_notes     TEXT NOT NULL DEFAULT '',
  created_at_ms    INTEGER NOT NULL,
  created_by       TEXT NOT NULL,
  approved_at_ms   INTEGER,
  approved_by      TEXT,
  self_approved    INTEGER NOT NULL DEFAULT 0 CHECK (self_approved IN (0, 1)),
  version          INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, name)
) STRICT;

CREATE TABLE notepad (
  tenant_id     TEXT NOT NULL,
  plan_id       TEXT NOT NULL,
  section       TEXT NOT NULL,
  text          TEXT NOT NULL DEFAULT '',
  updated_at_ms INTEGER NOT NULL,
  PRIMARY KEY (tenant_id, plan_id, section),
  FOREIGN KEY (tenant_id, plan_id) REFERENCES plan (tenant_id, id)
) STRICT;

CREATE TABLE gate_input (
  tenant_id     TEXT NOT NULL REFERENCES tenant (id),
  gate_key      TEXT NOT NULL,
  field         TEXT NOT NULL,
  value_json    TEXT NOT NULL,
  updated_at_ms INTEGER NOT NULL,
  updated_by    TEXT NOT NULL,
  PRIMARY KEY (tenant_id, gate_key, field)
) STRICT;

CREATE TABLE gate_evidence (
  tenant_id  TEXT NOT NULL REFERENCES tenant (id),
  id         TEXT NOT NULL,
  gate_key   TEXT NOT NULL,
  field      TEXT NOT NULL,
  kind       TEXT NOT NULL,
  ref        TEXT NOT NULL,
  file_id    TEXT,
  hash       TEXT NOT NULL,
  value_json TEXT NOT NULL,
  by_actor   TEXT NOT NULL,
  at_ms      INTEGER NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, file_id) REFERENCES file (tenant_id, id)
) STRICT;
CREATE INDEX gate_evidence_by_gate ON gate_evidence (tenant_id, gate_key, at_ms);

CREATE TABLE gate_check (
  tenant_id   TEXT NOT NULL REFERENCES tenant (id),
  id          TEXT NOT NULL,
  at_ms       INTEGER NOT NULL,
  as_of_ms    INTEGER NOT NULL,
  by_actor    TEXT NOT NULL,
  all_passed  INTEGER NOT NULL CHECK (all_passed IN (0, 1)),
  result_json TEXT NOT NULL,
  PRIMARY KEY (tenant_id, id)
) STRICT;

CREATE TABLE campaign (
  tenant_id          TEXT NOT NULL,
  id                 TEXT NOT NULL,
  plan_id            TEXT NOT NULL,
  state              TEXT NOT NULL,
  mode               TEXT NOT NULL,
  tracks_json        TEXT NOT NULL,
  gate_snapshot_json TEXT NOT NULL,
  started_at_ms      INTEGER NOT NULL,
  updated_at_ms      INTEGER NOT NULL,
  ended_at_ms        INTEGER,
  origin             TEXT NOT NULL,
  version            INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, plan_id) REFERENCES plan (tenant_id, id)
) STRICT;
-- One running campaign a tenant.
CREATE UNIQUE INDEX campaign_running ON campaign (tenant_id) WHERE ended_at_ms IS NULL;

-- Incidents and tasks ------------------------------------------------------------------------------------------------

CREATE TABLE incident (
  tenant_id         TEXT NOT NULL REFERENCES tenant (id),
  id                TEXT NOT NULL,
  ordinal           INTEGER NOT NULL,
  severity          TEXT NOT NULL CHECK (severity IN ('P0', 'P1', 'P2')),
  highest_severity  TEXT NOT NULL CHECK (highest_severity IN ('P0', 'P1', 'P2')),
  module            TEXT NOT NULL,
  summary           TEXT NOT NULL CHECK (length(summary) > 0),
  state             TEXT NOT NULL,
  occurred_at_ms    INTEGER NOT NULL,
  recorded_at_ms    INTEGER NOT NULL,
  recorded_by       TEXT NOT NULL,
  root_cause        TEXT NOT NULL DEFAULT '',
  remediation       TEXT NOT NULL DEFAULT '',
  prevention        TEXT NOT NULL DEFAULT '',
  declared_in_error INTEGER NOT NULL DEFAULT 0 CHECK (declared_in_error IN (0, 1)),
  origin            TEXT NOT NULL DEFAULT 'native',
  version           INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, ordinal)
) STRICT;
CREATE INDEX incident_by_time ON incident (tenant_id, occurred_at_ms);

CREATE TABLE task (
  tenant_id          TEXT NOT NULL REFERENCES tenant (id),
  id                 TEXT NOT NULL,
  campaign_id        TEXT,
  incident_id        TEXT,
  pool_number        INTEGER,
  -- Null while the pool's text, rendered in the content language, stands.
  title              TEXT,
  acceptance_signal  TEXT,
  track              TEXT NOT NULL,
  module             TEXT NOT NULL,
  tier               TEXT NOT NULL,
  state              TEXT NOT NULL,
  -- Keyset order of the sprint board: the pool number, then creation.
  position           INTEGER NOT NULL,
  blocked_json       TEXT,
  blocked_from       TEXT,
  owner_profile_id   TEXT,
  -- An imported owner that is no profile.
  owner_text         TEXT,
  accountable_role   TEXT NOT NULL,
  due_on             TEXT,
  kpi_impact         TEXT NOT NULL DEFAULT '',
  rollback_condition TEXT NOT NULL DEFAULT '',
  notes              TEXT NOT NULL DEFAULT '',
  source             TEXT NOT NULL,
  source_ref         TEXT,
  created_at_ms      INTEGER NOT NULL,
  created_by         TEXT NOT NULL,
  state_at_ms        INTEGER NOT NULL,
  completed_at_ms    INTEGER,
  version            INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, campaign_id) REFERENCES campaign (tenant_id, id),
  FOREIGN KEY (tenant_id, incident_id) REFERENCES incident (tenant_id, id),
  FOREIGN KEY (tenant_id, owner_profile_id) REFERENCES membership (tenant_id, profile_id)
) STRICT;
CREATE INDEX task_by_state ON task (tenant_id, state, position, id);
CREATE INDEX task_by_position ON task (tenant_id, position, id);
CREATE INDEX task_by_incident ON task (tenant_id, incident_id) WHERE incident_id IS NOT NULL;
CREATE INDEX task_by_campaign ON task (tenant_id, campaign_id);

-- Measures -----------------------------------------------------------------------------------------------------------

CREATE TABLE observation (
  tenant_id      TEXT NOT NULL REFERENCES tenant (id),
  id             TEXT NOT NULL,
  key            TEXT NOT NULL,
  from_on        TEXT NOT NULL,
  to_on          TEXT NOT NULL,
  value          REAL NOT NULL,
  value_text     TEXT NOT NULL,
  source         TEXT NOT NULL,
  tier           TEXT NOT NULL,
  observed_at_ms INTEGER NOT NULL,
  recorded_at_ms INTEGER NOT NULL,
  recorded_by    TEXT NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CHECK (from_on <= to_on)
) STRICT;
CREATE INDEX observation_by_period ON observation (tenant_id, key, from_on, to_on);

CREATE TABLE metric_conflict (
  tenant_id      TEXT NOT NULL REFERENCES tenant (id),
  id             TEXT NOT NULL,
  key            TEXT NOT NULL,
  from_on        TEXT NOT NULL,
  to_on          TEXT NOT NULL,
  state          TEXT NOT NULL CHECK (state IN ('open', 'resolved')),
  chosen_id      TEXT,
  note           TEXT NOT NULL DEFAULT '',
  resolved_by    TEXT,
  resolved_at_ms INTEGER,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, key, from_on, to_on),
  FOREIGN KEY (tenant_id, chosen_id) REFERENCES observation (tenant_id, id)
) STRICT;

CREATE TABLE trend_override (
  tenant_id TEXT NOT NULL REFERENCES tenant (id),
  key       TEXT NOT NULL,
  value     TEXT NOT NULL,
  note      TEXT NOT NULL,
  by_actor  TEXT NOT NULL,
  at_ms     INTEGER NOT NULL,
  PRIMARY KEY (tenant_id, key)
) STRICT;

-- Cycles and reports -------------------------------------------------------------------------------------------------

CREATE TABLE cycle_run (
  tenant_id        TEXT NOT NULL REFERENCES tenant (id),
  id               TEXT NOT NULL,
  cadence          TEXT NOT NULL,
  ordinal          INTEGER NOT NULL,
  origin           TEXT NOT NULL,
  decision         TEXT NOT NULL CHECK (decision IN ('continue', 'intervene', 'rollback')),
  rule             INTEGER,
  reason_json      TEXT,
  reason_text      TEXT,
  window_start_ms  INTEGER,
  window_end_ms    INTEGER NOT NULL,
  decided_at_ms    INTEGER NOT NULL,
  decided_by       TEXT NOT NULL,
  as_of            INTEGER NOT NULL DEFAULT 0 CHECK (as_of IN (0, 1)),
  policy_version   TEXT NOT NULL,
  snapshot_json    TEXT,
  snapshot_hash    TEXT,
  trace_json       TEXT NOT NULL DEFAULT '[]',
  actions_json     TEXT NOT NULL DEFAULT '[]',
  track_drift      INTEGER NOT NULL DEFAULT 0 CHECK (track_drift IN (0, 1)),
  report_id        TEXT,
  acknowledged_at_ms INTEGER,
  acknowledged_by  TEXT,
  acknowledge_note TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, cadence, ordinal)
) STRICT;
CREATE INDEX cycle_run_by_time ON cycle_run (tenant_id, decided_at_ms);

CREATE TABLE report (
  tenant_id      TEXT NOT NULL REFERENCES tenant (id),
  id             TEXT NOT NULL,
  kind           TEXT NOT NULL,
  period         TEXT NOT NULL,
  report_version INTEGER NOT NULL,
  state          TEXT NOT NULL,
  locale         TEXT NOT NULL,
  -- Frozen: what was rendered and what it was rendered from (D12, D17).
  snapshot_json  TEXT NOT NULL,
  snapshot_hash  TEXT NOT NULL,
  markdown       TEXT NOT NULL,
  commentary     TEXT NOT NULL DEFAULT '',
  created_at_ms  INTEGER NOT NULL,
  created_by     TEXT NOT NULL,
  approved_at_ms INTEGER,
  approved_by    TEXT,
  self_approved  INTEGER NOT NULL DEFAULT 0 CHECK (self_approved IN (0, 1)),
  origin         TEXT NOT NULL DEFAULT 'native',
  version        INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, kind, period, report_version)
) STRICT;
CREATE INDEX report_by_time ON report (tenant_id, kind, created_at_ms);

CREATE TABLE recommendation (
  tenant_id     TEXT NOT NULL,
  id            TEXT NOT NULL,
  report_id     TEXT NOT NULL,
  code          TEXT NOT NULL,
  state         TEXT NOT NULL,
  reason        TEXT NOT NULL DEFAULT '',
  created_at_ms INTEGER NOT NULL,
  version       INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, report_id) REFERENCES report (tenant_id, id)
) STRICT;

-- Approvals and undo points (D14); their screens come with the publishing work ---------------------------------------

CREATE TABLE approval (
  tenant_id     TEXT NOT NULL REFERENCES tenant (id),
  id            TEXT NOT NULL,
  subject       TEXT NOT NULL,
  subject_hash  TEXT NOT NULL,
  action        TEXT NOT NULL,
  state         TEXT NOT NULL,
  requested_by  TEXT NOT NULL,
  decided_by    TEXT,
  self_approved INTEGER NOT NULL DEFAULT 0 CHECK (self_approved IN (0, 1)),
  requested_at_ms INTEGER NOT NULL,
  decided_at_ms INTEGER,
  PRIMARY KEY (tenant_id, id)
) STRICT;

CREATE TABLE undo_point (
  tenant_id      TEXT NOT NULL REFERENCES tenant (id),
  id             TEXT NOT NULL,
  subject        TEXT NOT NULL,
  title          TEXT NOT NULL,
  -- 'published' changes are what an incident rolls back; 'command' ones are Ctrl+Z.
  kind           TEXT NOT NULL,
  before_json    TEXT NOT NULL,
  subject_version INTEGER NOT NULL,
  state          TEXT NOT NULL,
  captured_at_ms INTEGER NOT NULL,
  captured_by    TEXT NOT NULL,
  PRIMARY KEY (tenant_id, id)
) STRICT;

-- Foreign ids, and what an imported folder held that has no table of its own ------------------------------------------

CREATE TABLE external_ref (
  tenant_id   TEXT NOT NULL REFERENCES tenant (id),
  entity      TEXT NOT NULL,
  entity_id   TEXT NOT NULL,
  source      TEXT NOT NULL,
  external_id TEXT NOT NULL,
  PRIMARY KEY (tenant_id, entity, source, external_id)
) STRICT;

CREATE TABLE workspace_import (
  tenant_id     TEXT PRIMARY KEY NOT NULL REFERENCES tenant (id),
  source        TEXT NOT NULL,
  folder        TEXT NOT NULL,
  content_hash  TEXT NOT NULL,
  imported_at_ms INTEGER NOT NULL,
  imported_by   TEXT NOT NULL
) STRICT;

-- Every file of the folder as it was read, so that unknown keys and files go out again.
CREATE TABLE workspace_file (
  tenant_id TEXT NOT NULL REFERENCES tenant (id),
  path      TEXT NOT NULL,
  sha256    TEXT NOT NULL,
  text      TEXT NOT NULL,
  -- What became of it: the entity it feeds, or null for a file that is only kept.
  entity    TEXT,
  entity_id TEXT,
  PRIMARY KEY (tenant_id, path)
) STRICT;

-- Search (FTS5); kept by the store in the transaction of the row ------------------------------------------------------

CREATE TABLE search_row (
  -- The row of `search` that carries this thing's text.
  id         INTEGER PRIMARY KEY NOT NULL,
  tenant_id  TEXT NOT NULL REFERENCES tenant (id),
  kind       TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  UNIQUE (tenant_id, kind, subject_id)
) STRICT;

CREATE VIRTUAL TABLE search USING fts5 (
  tenant_id UNINDEXED, kind UNINDEXED, subject_id UNINDEXED, title, body,
  tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);
