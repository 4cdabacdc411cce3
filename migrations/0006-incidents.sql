-- Incidents: what was rolled back, what lies beside them, what they are linked with ------------------------------------

-- The changes of a tenant in a span of time, which a P0 may roll back (M176).
CREATE INDEX undo_point_by_time ON undo_point (tenant_id, captured_at_ms, group_id);

-- A change that an incident tried to roll back, with its last result. It tells of the change after its points are gone.
CREATE TABLE incident_rollback (
  tenant_id      TEXT NOT NULL,
  incident_id    TEXT NOT NULL,
  -- The command that made the change.
  group_id       TEXT NOT NULL,
  state          TEXT NOT NULL CHECK (state IN ('done', 'refused', 'by_hand')),
  -- A code with parameters: what the command did.
  label_json     TEXT NOT NULL,
  -- One of the things that it changed, `<kind>:<id>`, and what people call it.
  subject        TEXT NOT NULL,
  title          TEXT NOT NULL,
  points         INTEGER NOT NULL CHECK (points > 0),
  captured_at_ms INTEGER NOT NULL,
  captured_by    TEXT NOT NULL,
  -- Why it stayed; null where it went back.
  error_json     TEXT,
  tried_at_ms    INTEGER NOT NULL,
  tried_by       TEXT NOT NULL,
  correlation_id TEXT NOT NULL,
  PRIMARY KEY (tenant_id, incident_id, group_id),
  FOREIGN KEY (tenant_id, incident_id) REFERENCES incident (tenant_id, id)
) STRICT;

CREATE TABLE incident_file (
  tenant_id   TEXT NOT NULL,
  incident_id TEXT NOT NULL,
  file_id     TEXT NOT NULL,
  added_at_ms INTEGER NOT NULL,
  added_by    TEXT NOT NULL,
  PRIMARY KEY (tenant_id, incident_id, file_id),
  FOREIGN KEY (tenant_id, incident_id) REFERENCES incident (tenant_id, id),
  FOREIGN KEY (tenant_id, file_id) REFERENCES file (tenant_id, id)
) STRICT;

-- A task, a cycle or an approval that has to do with the incident; `target` is `<kind>:<id>`.
CREATE TABLE incident_link (
  tenant_id   TEXT NOT NULL,
  incident_id TEXT NOT NULL,
  target      TEXT NOT NULL,
  added_at_ms INTEGER NOT NULL,
  added_by    TEXT NOT NULL,
  PRIMARY KEY (tenant_id, incident_id, target),
  FOREIGN KEY (tenant_id, incident_id) REFERENCES incident (tenant_id, id)
) STRICT;
