-- Gates that watch: evidence that is looked at again, and how each gate was last found -----------------------------------

-- The newest evidence of a field is what backs its value.
CREATE INDEX gate_evidence_by_field ON gate_evidence (tenant_id, gate_key, field, at_ms, id);

-- A file behind evidence that is gone, or whose bytes are no longer those that were kept; there as long as that is so.
CREATE TABLE gate_evidence_fault (
  tenant_id   TEXT NOT NULL,
  evidence_id TEXT NOT NULL,
  found       TEXT NOT NULL CHECK (found IN ('missing', 'changed')),
  found_at_ms INTEGER NOT NULL,
  PRIMARY KEY (tenant_id, evidence_id),
  FOREIGN KEY (tenant_id, evidence_id) REFERENCES gate_evidence (tenant_id, id) ON DELETE CASCADE
) STRICT;

-- The status that the log last told of each gate: evidence grows old without anybody changing a value.
CREATE TABLE gate_standing (
  tenant_id TEXT NOT NULL REFERENCES tenant (id),
  gate_key  TEXT NOT NULL,
  status    TEXT NOT NULL CHECK (status IN ('pass', 'fail')),
  since_ms  INTEGER NOT NULL,
  PRIMARY KEY (tenant_id, gate_key)
) STRICT;
