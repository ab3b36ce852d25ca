-- The tables as version 1 made them; never to be changed.
CREATE TABLE task_spec (
    version INTEGER PRIMARY KEY,
    spec TEXT NOT NULL,
    saved_at TEXT NOT NULL
) STRICT;

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE source (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    added_at TEXT NOT NULL
) STRICT;

-- position keeps the order of the files; all other tables point at it
CREATE TABLE sample (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    doc TEXT,
    split TEXT NOT NULL CHECK (split IN ('pool', 'held-out', 'new', 'dev')),
    text TEXT NOT NULL,
    marks TEXT NOT NULL,
    extra TEXT NOT NULL,
    source_id INTEGER NOT NULL REFERENCES source (id)
) STRICT;
CREATE INDEX sample_by_doc ON sample (doc, position) WHERE doc IS NOT NULL;
CREATE INDEX sample_by_split ON sample (split, position);

-- gold lies apart, so that code that is handed samples cannot peek
CREATE TABLE gold (
    position INTEGER PRIMARY KEY REFERENCES sample (position) ON DELETE CASCADE,
    answer TEXT NOT NULL,
    given_at TEXT NOT NULL
) STRICT;

CREATE TABLE run (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    config TEXT NOT NULL,
    spec_version INTEGER NOT NULL REFERENCES task_spec (version),
    state TEXT NOT NULL
        CHECK (state IN ('running', 'done', 'interrupted', 'failed', 'cancelled')),
    started_at TEXT NOT NULL,
    ended_at TEXT,
    result TEXT,
    error TEXT
) STRICT;

CREATE TABLE model (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    role TEXT NOT NULL CHECK (role IN ('source', 'adapted')),
    path TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    run_id INTEGER REFERENCES run (id),
    note TEXT NOT NULL,
    registered_at TEXT NOT NULL
) STRICT;

CREATE TABLE prediction (
    model_id INTEGER NOT NULL REFERENCES model (id),
    position INTEGER NOT NULL REFERENCES sample (position) ON DELETE CASCADE,
    entropy REAL NOT NULL,
    least_confidence REAL NOT NULL,
    breaking_ties REAL NOT NULL,
    answer TEXT NOT NULL,
    details TEXT NOT NULL,
    unsure_at BLOB NOT NULL,
    PRIMARY KEY (model_id, position)
) STRICT;
CREATE INDEX prediction_by_entropy ON prediction (model_id, entropy DESC, position);

CREATE TABLE selection (
    run_id INTEGER NOT NULL REFERENCES run (id),
    iteration INTEGER NOT NULL,
    rank INTEGER NOT NULL,
    position INTEGER NOT NULL REFERENCES sample (position),
    PRIMARY KEY (run_id, iteration, rank),
    UNIQUE (run_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE suggestion (
    run_id INTEGER NOT NULL REFERENCES run (id),
    iteration INTEGER NOT NULL,
    position INTEGER NOT NULL REFERENCES sample (position),
    answer TEXT NOT NULL,
    base TEXT,
    raw TEXT NOT NULL,
    resolved INTEGER NOT NULL CHECK (resolved IN (0, 1)),
    dropped INTEGER NOT NULL,
    confidence REAL NOT NULL,
    seconds REAL NOT NULL,
    saved_at TEXT NOT NULL,
    PRIMARY KEY (run_id, iteration, position)
) STRICT;

CREATE TABLE iteration (
    run_id INTEGER NOT NULL REFERENCES run (id),
    iteration INTEGER NOT NULL,
    info TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    PRIMARY KEY (run_id, iteration)
) STRICT;

-- the journal: a decision, or the retraction of an earlier entry; lines are only ever added
CREATE TABLE decision (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    position INTEGER NOT NULL REFERENCES sample (position),
    verdict TEXT CHECK (verdict IN ('accept', 'edit', 'reject', 'skip')),
    answer TEXT,
    reviewer TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    seconds REAL,
    run_id INTEGER REFERENCES run (id),
    retracts INTEGER REFERENCES decision (seq),
    CHECK ((verdict IS NULL) = (retracts IS NOT NULL)),
    CHECK ((answer IS NOT NULL) = (verdict IS NOT NULL AND verdict <> 'skip'))
) STRICT;
CREATE INDEX decision_by_position ON decision (position, seq);
CREATE TRIGGER decision_is_never_changed BEFORE UPDATE ON decision
BEGIN SELECT RAISE(ABORT, 'the journal of decisions is append-only'); END;
CREATE TRIGGER decision_is_never_deleted BEFORE DELETE ON decision
BEGIN SELECT RAISE(ABORT, 'the journal of decisions is append-only'); END;

CREATE TABLE report (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    run_id INTEGER REFERENCES run (id),
    report TEXT NOT NULL,
    saved_at TEXT NOT NULL
) STRICT;
