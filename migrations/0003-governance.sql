-- Decisions: the verdict of a shadow policy, and what of their obligations was put off ----------------------------------

-- The stricter policy that watched the decision (Q18); null where the tenant had none.
ALTER TABLE cycle_run ADD COLUMN shadow_policy TEXT;
ALTER TABLE cycle_run ADD COLUMN shadow_decision TEXT CHECK (shadow_decision IN ('continue', 'intervene', 'rollback'));
-- Its rule, reason and trace; canonical JSON.
ALTER TABLE cycle_run ADD COLUMN shadow_json TEXT;

-- An intervention sprint that somebody put off, with the reason (Q17).
CREATE TABLE cycle_deferral (
  tenant_id      TEXT NOT NULL,
  cycle_id       TEXT NOT NULL,
  incident_id    TEXT NOT NULL,
  reason         TEXT NOT NULL CHECK (length(reason) > 0),
  deferred_at_ms INTEGER NOT NULL,
  deferred_by    TEXT NOT NULL,
  PRIMARY KEY (tenant_id, cycle_id, incident_id),
  FOREIGN KEY (tenant_id, cycle_id) REFERENCES cycle_run (tenant_id, id),
  FOREIGN KEY (tenant_id, incident_id) REFERENCES incident (tenant_id, id)
) STRICT;

-- Files of figures: where a value was read, and how its source's files are read ---------------------------------------

CREATE TABLE metric_import (
  tenant_id      TEXT NOT NULL REFERENCES tenant (id),
  id             TEXT NOT NULL,
  source         TEXT NOT NULL CHECK (length(source) > 0),
  tier           TEXT NOT NULL,
  -- The file as it came, kept among the tenant's files.
  file_id        TEXT NOT NULL,
  observed_at_ms INTEGER NOT NULL,
  row_count      INTEGER NOT NULL,
  refused        INTEGER NOT NULL,
  recorded       INTEGER NOT NULL,
  unchanged      INTEGER NOT NULL,
  conflicts      INTEGER NOT NULL,
  -- What the columns were used for and how numbers and days were read; offered for the next file of the source.
  settings_json  TEXT NOT NULL,
  imported_at_ms INTEGER NOT NULL,
  imported_by    TEXT NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, file_id) REFERENCES file (tenant_id, id)
) STRICT;
CREATE INDEX metric_import_by_source ON metric_import (tenant_id, source, id);

-- The import that brought the value and the line of its file, from 1; null where a person or the program recorded it.
ALTER TABLE observation ADD COLUMN import_id TEXT;
ALTER TABLE observation ADD COLUMN import_line INTEGER;
-- Newest period first, a page at a time.
CREATE INDEX observation_by_end ON observation (tenant_id, key, to_on, id);
