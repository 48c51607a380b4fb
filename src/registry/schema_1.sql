-- Version 1. Money is whole đồng, days are ISO dates, rows and columns count from zero.
-- Rows are only ever added; what was decided later is a new row or a link, never another value.

-- What one run brought in.
CREATE TABLE imports (
    id INTEGER PRIMARY KEY,
    imported_at TEXT NOT NULL,
    program_version TEXT NOT NULL,
    reader_version TEXT NOT NULL,
    settings TEXT NOT NULL,
    arguments TEXT NOT NULL
) STRICT;

-- The originals, kept under files/<sha256>; the path is the one first given.
CREATE TABLE files (
    sha256 TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    path TEXT NOT NULL
) STRICT;

-- What one source sent of one kind as of one day, or for the span that begins with "first_day". Of a tally the rows
-- only count. The one nothing supersedes is in force. "records" counts what is not held back.
CREATE TABLE submissions (
    id INTEGER PRIMARY KEY,
    import_id INTEGER NOT NULL REFERENCES imports (id),
    sha256 TEXT NOT NULL REFERENCES files (sha256),
    path TEXT NOT NULL,
    kind TEXT NOT NULL,
    unit_code TEXT NOT NULL,
    unit_valid_from TEXT,
    unit_name TEXT NOT NULL,
    source TEXT,
    first_day TEXT,
    as_of TEXT NOT NULL,
    tally INTEGER NOT NULL,
    records INTEGER NOT NULL,
    -- Deferred: the old one leaves its place before the new one takes it.
    superseded_by INTEGER REFERENCES submissions (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- Of each key one at most is in force; NULL would differ from NULL, so it is written as ''.
CREATE UNIQUE INDEX submissions_in_force
ON submissions (kind, as_of, unit_code, ifnull(unit_valid_from, ''), ifnull(source, ''), ifnull(first_day, ''), tally)
WHERE superseded_by IS NULL;

-- The sheets with records of a submission. "tables" is a JSON list, one object per table:
-- {"kind", "header_rows", "columns": [{"column", "header", "field", "unit", "tick"}], "sections": [{"row", "column", "text", "sets"}]}.
CREATE TABLE sheets (
    id INTEGER PRIMARY KEY,
    submission_id INTEGER NOT NULL REFERENCES submissions (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    tables TEXT NOT NULL,
    UNIQUE (submission_id, position)
) STRICT;

-- What lasts of an organisation: the same one across periods and senders. Name and place are the last known.
CREATE TABLE cooperatives (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    tax_code TEXT UNIQUE,
    name TEXT,
    name_key TEXT,
    unit_code TEXT NOT NULL,
    unit_valid_from TEXT,
    commune TEXT,
    place_key TEXT,
    known_as_of TEXT NOT NULL,
    first_submission INTEGER NOT NULL REFERENCES submissions (id)
) STRICT;

CREATE INDEX cooperatives_by_name ON cooperatives (name_key, place_key);

-- What one row reported once: of an organisation, or a tally of several, an activity, a target. Only organisations
-- have a "cooperative", and not those held back. Most columns are empty for most kinds, which costs a byte each.
-- "unknown" is {field: [text, cell]} for cells that hold something not understood.
-- "origins" is {field: cell} for values from another cell than (row, column of the field), such as a section's.
CREATE TABLE filings (
    id INTEGER PRIMARY KEY,
    submission_id INTEGER NOT NULL REFERENCES submissions (id),
    cooperative_id INTEGER REFERENCES cooperatives (id),
    sheet_id INTEGER NOT NULL REFERENCES sheets (id),
    table_index INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    held_back INTEGER NOT NULL,
    tally INTEGER NOT NULL,
    unknown TEXT,
    origins TEXT,
    -- The fields, under their identifiers.
    "kind" TEXT,
    "name" TEXT,
    "short_name" TEXT,
    "name_foreign" TEXT,
    "registration_code" TEXT,
    "tax_code" TEXT,
    "cert_no" TEXT,
    "cert_date" TEXT,
    "cert_change_date" TEXT,
    "cert_place" TEXT,
    "established" TEXT,
    "law_basis" TEXT,
    "address" TEXT,
    "hamlet" TEXT,
    "commune" TEXT,
    "district" TEXT,
    "province" TEXT,
    "old_address" TEXT,
    "new_address" TEXT,
    "old_commune" TEXT,
    "new_commune" TEXT,
    "old_district" TEXT,
    "old_province" TEXT,
    "phone" TEXT,
    "email" TEXT,
    "website" TEXT,
    "representative" TEXT,
    "chair" TEXT,
    "director" TEXT,
    "controller_head" TEXT,
    "accountant" TEXT,
    "rep_gender" TEXT,
    "rep_birth" TEXT,
    "rep_ethnic" TEXT,
    "rep_id" TEXT,
    "rep_role" TEXT,
    "rep_level" TEXT,
    "sector" TEXT,
    "business_lines" TEXT,
    "products" TEXT,
    "service_model" TEXT,
    "status" TEXT,
    "status_date" TEXT,
    "members" INTEGER,
    "members_start" INTEGER,
    "members_official" INTEGER,
    "members_assoc_capital" INTEGER,
    "members_assoc_nocap" INTEGER,
    "members_person" INTEGER,
    "members_household" INTEGER,
    "members_legal" INTEGER,
    "women_members" INTEGER,
    "members_ethnic" INTEGER,
    "members_poor" INTEGER,
    "members_new" INTEGER,
    "members_left" INTEGER,
    "members_detail" TEXT,
    "workers" INTEGER,
    "women_workers" INTEGER,
    "workers_member" INTEGER,
    "workers_hired" INTEGER,
    "managers_total" INTEGER,
    "managers_basic" INTEGER,
    "managers_higher" INTEGER,
    "charter_capital" INTEGER,
    "contributed_capital" INTEGER,
    "total_capital" INTEGER,
    "assets_total" INTEGER,
    "revenue" INTEGER,
    "revenue_members" INTEGER,
    "costs" INTEGER,
    "profit" INTEGER,
    "income_worker" INTEGER,
    "tax_paid" INTEGER,
    "debt" INTEGER,
    "fund_common" INTEGER,
    "rating" TEXT,
    "size_class" TEXT,
    "area_ha" REAL,
    "output" TEXT,
    "vehicles" INTEGER,
    "chain" TEXT,
    "ocop" TEXT,
    "hightech" TEXT,
    "quality_std" TEXT,
    "trace" TEXT,
    "land" TEXT,
    "support" TEXT,
    "alliance_member" INTEGER,
    "union" TEXT,
    "contract_certified" TEXT,
    "agm_date" TEXT,
    "model" TEXT,
    "difficulties" TEXT,
    "note" TEXT,
    "count" INTEGER,
    "leader" TEXT,
    "member_cooperatives" INTEGER,
    "cooperative" TEXT,
    "cooperative_code" TEXT,
    "birth" TEXT,
    "gender" TEXT,
    "ethnic" TEXT,
    "id_number" TEXT,
    "membership" TEXT,
    "share" REAL,
    "joined" TEXT,
    "left" TEXT,
    "role" TEXT,
    "held_on" TEXT,
    "activity_kind" TEXT,
    "title" TEXT,
    "cooperatives" INTEGER,
    "people" INTEGER,
    "amount" INTEGER,
    "funding" TEXT,
    "indicator" TEXT,
    "measure" TEXT,
    "operator" TEXT,
    "target_value" REAL,
    "scope" TEXT,
    "aim" TEXT,
    "target_span" TEXT,
    "decision" TEXT,
    "estimate" INTEGER,
    "parts" TEXT
) STRICT;

CREATE INDEX filings_by_submission ON filings (submission_id, held_back);

-- The same for people, by far the most rows: narrow, what else was said of one is in "extra" as {field: text}.
-- The cooperative is the one the person belongs to, as far as it was known at the import. That the rows named exist
-- is not checked for each of millions: the import has just made or found them.
CREATE TABLE members (
    id INTEGER PRIMARY KEY,
    submission_id INTEGER NOT NULL,
    cooperative_id INTEGER,
    sheet_id INTEGER NOT NULL,
    table_index INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    held_back INTEGER NOT NULL,
    tally INTEGER NOT NULL,
    unknown TEXT,
    origins TEXT,
    extra TEXT,
    -- The fields, under their identifiers.
    "name" TEXT,
    "registration_code" TEXT,
    "address" TEXT,
    "commune" TEXT,
    "district" TEXT,
    "phone" TEXT,
    "contributed_capital" INTEGER,
    "note" TEXT,
    "cooperative" TEXT,
    "cooperative_code" TEXT,
    "birth" TEXT,
    "gender" TEXT,
    "ethnic" TEXT,
    "id_number" TEXT,
    "membership" TEXT,
    "share" REAL,
    "joined" TEXT,
    "left" TEXT,
    "role" TEXT
) STRICT;

-- An index over all of them would cost as much as the rows; what is asked of people again is whose cooperative is
-- not known yet.
CREATE INDEX members_unmatched ON members (submission_id) WHERE cooperative_id IS NULL AND held_back = 0;

-- The people of a submission by cooperative, counted when they came in, so that no report scans them.
-- Who has left by the day of the submission counts in "left" alone. The capital is the sum of what is known.
CREATE TABLE member_tallies (
    id INTEGER PRIMARY KEY,
    submission_id INTEGER NOT NULL REFERENCES submissions (id),
    cooperative_id INTEGER REFERENCES cooperatives (id),
    -- As first written.
    cooperative TEXT,
    members INTEGER NOT NULL,
    gender_known INTEGER NOT NULL,
    women INTEGER NOT NULL,
    membership_known INTEGER NOT NULL,
    official INTEGER NOT NULL,
    capital_known INTEGER NOT NULL,
    capital INTEGER NOT NULL,
    "left" INTEGER NOT NULL
) STRICT;

CREATE INDEX member_tallies_by_submission ON member_tallies (submission_id);

-- Problems of what was stored. Without a submission: about the file as a whole.
CREATE TABLE findings (
    id INTEGER PRIMARY KEY,
    import_id INTEGER NOT NULL REFERENCES imports (id),
    sha256 TEXT NOT NULL REFERENCES files (sha256),
    submission_id INTEGER REFERENCES submissions (id),
    code TEXT NOT NULL,
    rule TEXT NOT NULL,
    severity TEXT NOT NULL,
    sheet TEXT,
    cell TEXT,
    field TEXT,
    record TEXT,
    body TEXT NOT NULL
) STRICT;

CREATE INDEX findings_by_submission ON findings (submission_id);

-- What was looked at and accepted: of the rule's findings on the record no one counts any more. One that was ended
-- stays as it was decided.
CREATE TABLE waivers (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL,
    record TEXT NOT NULL,
    unit_code TEXT,
    unit_valid_from TEXT,
    unit_name TEXT,
    reason TEXT NOT NULL,
    author TEXT NOT NULL,
    decided_on TEXT NOT NULL,
    -- The last day of figures it holds for.
    until TEXT,
    ended_on TEXT
) STRICT;
