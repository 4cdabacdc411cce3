-- Who handed a plan in and who reviewed it (M20). A pass stands until the plan is handed in again or sent back.

ALTER TABLE plan ADD COLUMN submitted_at_ms INTEGER;
ALTER TABLE plan ADD COLUMN submitted_by TEXT;
ALTER TABLE plan ADD COLUMN reviewed_at_ms INTEGER;
ALTER TABLE plan ADD COLUMN reviewed_by TEXT;
ALTER TABLE plan ADD COLUMN review_verdict TEXT CHECK (review_verdict IN ('pass', 'revise'));
