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

-- Who owns which queries (M167): cluster map, query-to-URL matrix, cannibalization register, bridge map ------------------

CREATE TABLE query_cluster (
  tenant_id     TEXT NOT NULL REFERENCES tenant (id),
  id            TEXT NOT NULL,
  name          TEXT NOT NULL,
  -- The name in lower case without odd spaces: one cluster a name, and the order of the list.
  name_key      TEXT NOT NULL,
  intent        TEXT NOT NULL,
  stage         TEXT NOT NULL,
  priority      INTEGER NOT NULL CHECK (priority IN (0, 1)),
  -- The one page that answers the cluster; null while none does.
  owner_url     TEXT,
  created_at_ms INTEGER NOT NULL,
  updated_at_ms INTEGER NOT NULL,
  version       INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, id)
) STRICT;
CREATE UNIQUE INDEX query_cluster_by_name ON query_cluster (tenant_id, name_key);

-- A query belongs to one cluster, and so has one owner.
CREATE TABLE cluster_query (
  tenant_id  TEXT NOT NULL,
  query      TEXT NOT NULL,
  cluster_id TEXT NOT NULL,
  PRIMARY KEY (tenant_id, query),
  FOREIGN KEY (tenant_id, cluster_id) REFERENCES query_cluster (tenant_id, id) ON DELETE CASCADE
) STRICT;
CREATE INDEX cluster_query_by_cluster ON cluster_query (tenant_id, cluster_id, query);

-- Another page that competes with the owner, and how that was resolved; null while it is open.
CREATE TABLE cannibalization (
  tenant_id   TEXT NOT NULL,
  cluster_id  TEXT NOT NULL,
  url         TEXT NOT NULL,
  resolution  TEXT,
  note        TEXT NOT NULL,
  found_at_ms INTEGER NOT NULL,
  PRIMARY KEY (tenant_id, cluster_id, url),
  FOREIGN KEY (tenant_id, cluster_id) REFERENCES query_cluster (tenant_id, id) ON DELETE CASCADE
) STRICT;

-- A page that leads readers from one cluster to another.
CREATE TABLE cluster_bridge (
  tenant_id     TEXT NOT NULL,
  cluster_id    TEXT NOT NULL,
  to_cluster_id TEXT NOT NULL,
  url           TEXT NOT NULL,
  PRIMARY KEY (tenant_id, cluster_id, to_cluster_id),
  CHECK (cluster_id <> to_cluster_id),
  FOREIGN KEY (tenant_id, cluster_id) REFERENCES query_cluster (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, to_cluster_id) REFERENCES query_cluster (tenant_id, id)
) STRICT;
CREATE INDEX cluster_bridge_to ON cluster_bridge (tenant_id, to_cluster_id);
