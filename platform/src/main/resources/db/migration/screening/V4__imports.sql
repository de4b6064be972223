-- A published list comes in whole: it is read and compared first, another officer signs what it would change, and then it
-- counts from one instant on. Until that instant nothing of it is in use, and afterwards nothing of the file is kept.
ALTER TABLE screening.entry ADD COLUMN listed_as text;
ALTER TABLE screening.entry ADD CONSTRAINT listed_as_something CHECK (listed_as IS NULL OR listed_as <> '');
CREATE UNIQUE INDEX one_entry_of_an_id ON screening.entry (watchlist, listed_as)
    WHERE listed_as IS NOT NULL AND state IN ('DRAFT', 'RELEASED');

CREATE TABLE screening.list_import (
    id            uuid PRIMARY KEY,
    watchlist     uuid NOT NULL REFERENCES screening.watchlist,
    digest        text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    files         text[] NOT NULL,
    octets        bigint NOT NULL CHECK (octets > 0),
    reason        text NOT NULL CHECK (length(btrim(reason)) >= 10),
    source        text NOT NULL CHECK (btrim(source) <> ''),
    review_at     timestamptz NOT NULL,
    state         text NOT NULL,
    revision      integer NOT NULL,
    tries         integer NOT NULL DEFAULT 0,
    entered_by    uuid NOT NULL,
    entered_at    timestamptz NOT NULL,
    -- how far the reading is
    read_so_far   integer NOT NULL DEFAULT 0,
    form          text,
    -- what would change, and what did
    before_it     integer NOT NULL DEFAULT 0,
    added         integer NOT NULL DEFAULT 0,
    changed       integer NOT NULL DEFAULT 0,
    ended         integer NOT NULL DEFAULT 0,
    unchanged     integer NOT NULL DEFAULT 0,
    refused       integer NOT NULL DEFAULT 0,
    counts        jsonb NOT NULL DEFAULT '{}',
    concerns      text[] NOT NULL DEFAULT '{}',
    confirmed     text[] NOT NULL DEFAULT '{}',
    compared_anew boolean NOT NULL DEFAULT false,
    signed_by     uuid,
    signed_at     timestamptz,
    applied_at    timestamptz,
    ended_by      uuid,
    ended_at      timestamptz,
    end_words     text,
    CONSTRAINT known_import_state CHECK (
        state IN ('READING', 'PROPOSED', 'SIGNED', 'APPLIED', 'REJECTED', 'WITHDRAWN', 'LAPSED', 'UNUSABLE')),
    CONSTRAINT import_reviewed_within_three_years CHECK (
        review_at > entered_at
        AND review_at AT TIME ZONE 'UTC' <= entered_at AT TIME ZONE 'UTC' + interval '3 years'),
    CONSTRAINT import_signed_by_another CHECK (
        (state NOT IN ('SIGNED', 'APPLIED') AND signed_by IS NULL AND signed_at IS NULL)
        OR (state NOT IN ('READING', 'PROPOSED') AND signed_by IS NOT NULL AND signed_at IS NOT NULL
            AND signed_by <> entered_by)),
    CONSTRAINT concerns_confirmed CHECK (state NOT IN ('SIGNED', 'APPLIED') OR concerns <@ confirmed),
    CONSTRAINT incomplete_is_never_signed CHECK (
        state NOT IN ('PROPOSED', 'SIGNED', 'APPLIED') OR NOT ('INCOMPLETE' = ANY (concerns))),
    CONSTRAINT import_applied_at CHECK ((state = 'APPLIED') = (applied_at IS NOT NULL)),
    CONSTRAINT import_rejected_by_another CHECK (
        state <> 'REJECTED' OR (ended_by IS NOT NULL AND ended_by <> entered_by)),
    CONSTRAINT import_end_has_words CHECK (
        state NOT IN ('REJECTED', 'WITHDRAWN', 'LAPSED', 'UNUSABLE')
        OR (ended_at IS NOT NULL AND end_words IS NOT NULL AND btrim(end_words) <> ''))
);
-- The same file comes in once, however often it is sent.
CREATE UNIQUE INDEX one_import_of_a_file ON screening.list_import (watchlist, digest)
    WHERE state IN ('READING', 'PROPOSED', 'SIGNED');
CREATE INDEX import_of_list ON screening.list_import (watchlist, id DESC);
CREATE INDEX import_waits ON screening.list_import (id) WHERE state IN ('READING', 'PROPOSED', 'SIGNED');

-- The files, until the import has ended.
CREATE TABLE screening.import_octets (
    import uuid NOT NULL REFERENCES screening.list_import,
    file   integer NOT NULL,
    number integer NOT NULL,
    octets bytea NOT NULL,
    PRIMARY KEY (import, file, number)
);

-- What was read, until the import has ended. Entries that the list has no more stand at numbers below nought.
CREATE TABLE screening.import_row (
    import      uuid NOT NULL REFERENCES screening.list_import,
    number      integer NOT NULL,
    listed_as   text NOT NULL,
    entry       uuid NOT NULL,
    does        text NOT NULL,
    particulars jsonb,
    PRIMARY KEY (import, number),
    UNIQUE (import, listed_as),
    CONSTRAINT known_deed CHECK (does IN ('ADD', 'CHANGE', 'KEEP', 'END', 'REFUSE')),
    CONSTRAINT particulars_of_what_is_listed CHECK (
        (particulars IS NULL) = (does IN ('END', 'REFUSE')))
);
CREATE INDEX import_row_does ON screening.import_row (import, does, number);

-- What was wrong with the file, place by place; the first thousand, until the import has ended.
CREATE TABLE screening.import_remark (
    import uuid NOT NULL REFERENCES screening.list_import,
    number integer NOT NULL,
    line   bigint NOT NULL,
    about  text NOT NULL,
    code   text NOT NULL,
    value  text NOT NULL,
    PRIMARY KEY (import, number)
);
