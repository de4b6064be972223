-- What somebody was granted and takes along to the border: visas, port visas, residence permits, endorsements, other permits.
-- A counted one is used up by crossings, each of them once; the schema holds the count, whoever writes.
CREATE TABLE issuance.permission (
    id              uuid PRIMARY KEY,
    number          text NOT NULL UNIQUE CHECK (number ~ '^[A-Z0-9][A-Z0-9-]{0,39}$'),
    kind            text NOT NULL CHECK (kind IN ('VISA', 'PORT_VISA', 'RESIDENCE', 'ENDORSEMENT', 'PERMIT')),
    letter          text NOT NULL CHECK (letter ~ '^[A-Z0-9]{0,4}$'),
    issuer          text NOT NULL CHECK (issuer ~ '^[A-Z]{1,3}$'),
    document_number text NOT NULL CHECK (length(document_number) BETWEEN 1 AND 30),
    port            text CHECK (port ~ '^[A-Z]{2}[A-Z2-9]{3}$'),
    first_day       date NOT NULL,
    last_day        date,
    stay_days       integer NOT NULL CHECK (stay_days BETWEEN 0 AND 3650),
    allowed         integer CHECK (allowed BETWEEN 1 AND 999),
    used            integer NOT NULL DEFAULT 0 CHECK (used >= 0),
    reserved        integer NOT NULL DEFAULT 0 CHECK (reserved >= 0),
    registered_at   timestamptz NOT NULL,
    registered_by   text NOT NULL,
    withdrawn_at    timestamptz,
    withdrawn_by    text,
    withdrawn_words text,
    CONSTRAINT never_used_more_than_allowed CHECK (allowed IS NULL OR used + reserved <= allowed),
    CONSTRAINT ends_after_it_begins CHECK (last_day IS NULL OR last_day >= first_day),
    CONSTRAINT withdrawn_whole_or_not_at_all CHECK (
        (withdrawn_at IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_words IS NULL))
) WITH (fillfactor = 80);
COMMENT ON COLUMN issuance.permission.allowed IS 'entries or exits that it allows; null for any number';

CREATE INDEX permission_of_holder ON issuance.permission (document_number, issuer) WHERE withdrawn_at IS NULL;

-- One use by one crossing. Its key is the crossing's, so that a crossing told twice uses once.
CREATE TABLE issuance.use (
    id          uuid PRIMARY KEY,
    permission  uuid NOT NULL REFERENCES issuance.permission,
    state       text NOT NULL CHECK (state IN ('RESERVED', 'COMMITTED', 'RELEASED')),
    reserved_at timestamptz NOT NULL,
    ended_at    timestamptz,
    CONSTRAINT ended_says_when CHECK ((state = 'RESERVED') = (ended_at IS NULL))
);
CREATE INDEX use_of_permission ON issuance.use (permission);
