-- Approvals: what exactly was asked for, by whom it was made, how many have to agree, until when it counts ---------------

-- What belongs together over its versions: a plan, an incident, the readout of a month.
ALTER TABLE approval ADD COLUMN series TEXT NOT NULL DEFAULT '';
-- What people call the subject, as it was called when it was asked for.
ALTER TABLE approval ADD COLUMN title TEXT NOT NULL DEFAULT '';
-- The canonical JSON that subject_hash is of; null where the content was approved before it was kept.
ALTER TABLE approval ADD COLUMN content_json TEXT;
-- Which asking of its series this is, from 1.
ALTER TABLE approval ADD COLUMN round INTEGER NOT NULL DEFAULT 1;
ALTER TABLE approval ADD COLUMN quorum INTEGER NOT NULL DEFAULT 1 CHECK (quorum >= 1);
-- Who made the content; null for what came from outside.
ALTER TABLE approval ADD COLUMN author_id TEXT;
-- From then on it no longer counts; null: it does not grow old.
ALTER TABLE approval ADD COLUMN expires_at_ms INTEGER;
ALTER TABLE approval ADD COLUMN consumed_at_ms INTEGER;
ALTER TABLE approval ADD COLUMN version INTEGER NOT NULL DEFAULT 1;

CREATE INDEX approval_by_time ON approval (tenant_id, requested_at_ms, id);
CREATE INDEX approval_by_subject ON approval (tenant_id, subject, action);
-- One question at a time, whoever asks at once.
CREATE UNIQUE INDEX approval_waiting_once ON approval (tenant_id, action, subject)
  WHERE state IN ('requested', 'on_hold');

-- One vote for each approver.
CREATE TABLE approval_vote (
  tenant_id     TEXT NOT NULL,
  approval_id   TEXT NOT NULL,
  profile_id    TEXT NOT NULL,
  self_approved INTEGER NOT NULL DEFAULT 0 CHECK (self_approved IN (0, 1)),
  voted_at_ms   INTEGER NOT NULL,
  PRIMARY KEY (tenant_id, approval_id, profile_id),
  FOREIGN KEY (tenant_id, approval_id) REFERENCES approval (tenant_id, id)
) STRICT;

-- Readouts that an Owner approved before: they leave through the same door, so they get the approval that they had.
-- The readout's own id is free among the approvals.
INSERT INTO approval (tenant_id, id, subject, subject_hash, action, state, requested_by, decided_by, self_approved,
    requested_at_ms, decided_at_ms, series, title, author_id, consumed_at_ms)
  SELECT tenant_id, id, 'report:' || id, snapshot_hash, 'readout.export',
    CASE state WHEN 'exported' THEN 'consumed' ELSE 'approved' END,
    created_by, approved_by, self_approved, approved_at_ms, approved_at_ms, 'readout:' || period, period, created_by,
    CASE state WHEN 'exported' THEN approved_at_ms END
  FROM report
  WHERE kind = 'readout' AND origin = 'native' AND state IN ('approved', 'exported') AND approved_by IS NOT NULL;
INSERT INTO approval_vote (tenant_id, approval_id, profile_id, self_approved, voted_at_ms)
  SELECT tenant_id, id, decided_by, self_approved, decided_at_ms FROM approval WHERE decided_by IS NOT NULL;
