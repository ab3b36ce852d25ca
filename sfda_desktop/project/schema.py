"""The tables of a project file, version by version (CONTRACT section 6)."""

from __future__ import annotations

from sqlite_utils import Database

APPLICATION_ID = 0x53464441  # "SFDA" in the file's header: what kind of SQLite file this is
SCHEMA_VERSION = 5

_TABLES = """
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
    split TEXT NOT NULL CHECK (split IN ('pool', 'held-out', 'new', 'dev', 'gold')),
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
    demonstrations TEXT,
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
    origin TEXT NOT NULL DEFAULT 'review'
        CHECK (origin IN ('review', 'bulk', 'automatic', 'second', 'adjudicated')),
    hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1)),
    batch INTEGER,
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
"""

JUDGEMENT_TABLES = """
CREATE INDEX decision_by_retracts ON decision (retracts) WHERE retracts IS NOT NULL;
CREATE INDEX decision_by_batch ON decision (batch) WHERE batch IS NOT NULL;
CREATE TRIGGER only_people_label_what_measures BEFORE INSERT ON decision
WHEN new.origin IN ('bulk', 'automatic')
AND (SELECT split FROM sample WHERE position = new.position) <> 'pool'
BEGIN SELECT RAISE(ABORT, 'only notes of the pool are decided without being looked at'); END;

-- samples drawn at random for a purpose, before anything is known about them
CREATE TABLE draw (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    purpose TEXT NOT NULL CHECK (purpose IN ('audit', 'spot-check', 'blind', 'second')),
    run_id INTEGER REFERENCES run (id),
    plan TEXT NOT NULL,
    drawn_at TEXT NOT NULL
) STRICT;
CREATE TABLE drawn (
    draw_id INTEGER NOT NULL REFERENCES draw (id),
    rank INTEGER NOT NULL,
    position INTEGER NOT NULL REFERENCES sample (position),
    PRIMARY KEY (draw_id, rank),
    UNIQUE (draw_id, position)
) STRICT, WITHOUT ROWID;

-- what the queue sorts and filters the pool by; all of it follows from the tables above
CREATE TABLE label_set (
    id INTEGER PRIMARY KEY,
    labels TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE queue (
    position INTEGER PRIMARY KEY REFERENCES sample (position) ON DELETE CASCADE,
    state TEXT NOT NULL DEFAULT 'open'
        CHECK (state IN ('open', 'skipped', 'decided', 'bulk', 'automatic')),
    entropy REAL,
    kind TEXT,
    confidence REAL,
    label_set INTEGER REFERENCES label_set (id)
) STRICT;
-- each holds all that filters ask for, so that a filtered list is one walk along it
CREATE INDEX queue_by_entropy ON queue
    (entropy DESC, position, state, kind, label_set, confidence);
CREATE INDEX queue_by_confidence ON queue
    (confidence, position, state, kind, label_set, entropy);
CREATE INDEX queue_by_figures ON queue (state, kind, label_set, position);
CREATE TRIGGER pool_note_joins_queue AFTER INSERT ON sample WHEN new.split = 'pool'
BEGIN INSERT INTO queue (position) VALUES (new.position); END;
CREATE TRIGGER held_out_note_leaves_queue AFTER UPDATE OF split ON sample
WHEN old.split = 'pool' AND new.split <> 'pool'
BEGIN DELETE FROM queue WHERE position = new.position; END;
CREATE TRIGGER returned_note_joins_queue AFTER UPDATE OF split ON sample
WHEN old.split <> 'pool' AND new.split = 'pool'
BEGIN
    INSERT INTO queue (position, entropy) SELECT new.position, (
        SELECT entropy FROM prediction WHERE position = new.position
        AND model_id = (SELECT MAX(id) FROM model WHERE role = 'source'));
END;
CREATE TRIGGER new_source_model_has_said_nothing AFTER INSERT ON model WHEN new.role = 'source'
BEGIN UPDATE queue SET entropy = NULL WHERE entropy IS NOT NULL; END;

-- the words of the notes, in pairs of characters where a script writes no spaces
CREATE VIRTUAL TABLE note_words USING fts5 (
    words, content = '', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER note_text_is_never_changed BEFORE UPDATE OF text ON sample
WHEN old.text <> new.text
BEGIN SELECT RAISE(ABORT, 'answers point into the text of a note'); END;
CREATE TRIGGER note_leaves_the_search_first BEFORE DELETE ON sample
WHEN EXISTS (SELECT 1 FROM note_words_docsize WHERE id = old.position)
BEGIN SELECT RAISE(ABORT, 'the search would still find the words of a removed note'); END;
"""

VERSION_TABLES = """
-- which model is in use; a line for every time somebody chose one, the last one holds
CREATE TABLE model_choice (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    model_id INTEGER NOT NULL REFERENCES model (id),
    reviewer TEXT NOT NULL,
    chosen_at TEXT NOT NULL
) STRICT;
CREATE TRIGGER model_choice_is_never_changed BEFORE UPDATE ON model_choice
BEGIN SELECT RAISE(ABORT, 'who chose which model stays on record'); END;
CREATE TRIGGER model_choice_is_never_deleted BEFORE DELETE ON model_choice
BEGIN SELECT RAISE(ABORT, 'who chose which model stays on record'); END;
"""


def create_schema(database: Database) -> None:
    """Make the tables of the newest version in an empty file and sign its header."""
    with database.atomic():  # one transaction: every one costs a write to the disk
        database.executescript(_TABLES)
        database.executescript(JUDGEMENT_TABLES)
        database.executescript(VERSION_TABLES)
        sign(database, SCHEMA_VERSION)


def sign(database: Database, version: int) -> None:
    """Write into the file's header that it is a project, and of which schema version."""
    database.execute(f"PRAGMA application_id = {APPLICATION_ID:d}")
    database.execute(f"PRAGMA user_version = {version:d}")
