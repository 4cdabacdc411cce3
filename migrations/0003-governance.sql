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
