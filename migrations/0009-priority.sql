-- Priority (M64): the five factors of each open task and their weighted score, so that lists and boards read an order
-- from an index. All of it is worked out from what the rows hold and can be worked out again (docs/adr/0011).

-- Minutes that the work is thought to take; null where nobody said.
ALTER TABLE task ADD COLUMN effort_minutes INTEGER CHECK (effort_minutes > 0);
-- 0 to 100 each.
ALTER TABLE task ADD COLUMN priority_impact INTEGER NOT NULL DEFAULT 0;
ALTER TABLE task ADD COLUMN priority_effort INTEGER NOT NULL DEFAULT 0;
ALTER TABLE task ADD COLUMN priority_urgency INTEGER NOT NULL DEFAULT 0;
ALTER TABLE task ADD COLUMN priority_freshness INTEGER NOT NULL DEFAULT 0;
ALTER TABLE task ADD COLUMN priority_seasonality INTEGER NOT NULL DEFAULT 0;
-- The weighted score, 0 to 100; null once the work has ended.
ALTER TABLE task ADD COLUMN priority INTEGER;
-- 1 while the row changed after its factors were worked out; settled before the same transaction ends.
ALTER TABLE task ADD COLUMN priority_stale INTEGER NOT NULL DEFAULT 1 CHECK (priority_stale IN (0, 1));

CREATE TRIGGER task_priority_stale AFTER UPDATE OF kpi_key, effort_minutes, due_on, module, state ON task
  WHEN OLD.priority_stale = 0 AND (NEW.kpi_key IS NOT OLD.kpi_key OR NEW.effort_minutes IS NOT OLD.effort_minutes
    OR NEW.due_on IS NOT OLD.due_on OR NEW.module <> OLD.module OR NEW.state <> OLD.state)
BEGIN
  UPDATE task SET priority_stale = 1 WHERE tenant_id = NEW.tenant_id AND id = NEW.id;
END;
CREATE INDEX task_priority_stale ON task (tenant_id, id) WHERE priority_stale = 1;

-- Highest score first, work without one last.
ALTER TABLE task ADD COLUMN priority_order INTEGER GENERATED ALWAYS AS (-coalesce(priority, -1)) VIRTUAL;
-- The same within a column of the board, where finished work stays newest first.
ALTER TABLE task ADD COLUMN board_priority INTEGER GENERATED ALWAYS AS (
  CASE WHEN state = 'completed' THEN -coalesce(completed_at_ms, state_at_ms) ELSE -coalesce(priority, -1) END
) VIRTUAL;
CREATE INDEX task_by_priority ON task (past, priority_order, id, tenant_id, state, module, owner_key, due_on, track);
CREATE INDEX task_board_priority ON task (tenant_id, board_column, past, board_priority, id, board_order, module,
  owner_key, due_on, track, source);
CREATE INDEX task_board_all_priority ON task (board_column, past, board_priority, id, tenant_id, board_order, module,
  owner_key, due_on, track, source);
-- The last finished work of a module.
CREATE INDEX task_module_finished ON task (tenant_id, module, completed_at_ms) WHERE state = 'completed';

-- What the factors of a tenant's tasks were worked out from: its day, goal, weights, modules and season.
CREATE TABLE priority_basis (
  tenant_id     TEXT NOT NULL PRIMARY KEY REFERENCES tenant (id),
  basis_json    TEXT NOT NULL,
  settled_at_ms INTEGER NOT NULL
) STRICT;
