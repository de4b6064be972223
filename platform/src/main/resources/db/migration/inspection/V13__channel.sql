-- Gates let through in two steps: they reserve, and when somebody has passed they commit. Until then nobody has crossed.

-- A document whose bearer may use e-channels, with consent, until it expires. Withdrawn, it forgets whose it was.
CREATE TABLE inspection.enrolment (
    id              uuid PRIMARY KEY,
    issuer          text,
    document_number text,
    until           date NOT NULL,
    consent_at      timestamptz NOT NULL,
    enrolled_by     text NOT NULL,
    withdrawn_at    timestamptz,
    CONSTRAINT withdrawn_forgets_whose CHECK (
        (withdrawn_at IS NULL) = (issuer IS NOT NULL) AND (withdrawn_at IS NULL) = (document_number IS NOT NULL))
);
CREATE UNIQUE INDEX enrolled_once ON inspection.enrolment (document_number, issuer) WHERE withdrawn_at IS NULL;

-- A traveller at a gate. Its key is that of the inspection that it becomes; what it knows of the traveller it knows only until it
-- ends, and then the inspection has it, or nobody.
CREATE TABLE inspection.passage (
    id                uuid PRIMARY KEY,
    port              text NOT NULL,
    lane              text NOT NULL CHECK (lane ~ '^[A-Za-z0-9-]{1,20}$'),
    direction         text NOT NULL CHECK (direction IN ('ENTRY', 'EXIT')),
    state             text NOT NULL
        CHECK (state IN ('REFERRED', 'RESERVED', 'COMMITTED', 'ROLLED_BACK', 'EXPIRED', 'SUPERSEDED')),
    day               date NOT NULL,
    reserved_at       timestamptz NOT NULL,
    expires_at        timestamptz NOT NULL,
    ended_at          timestamptz,
    reason            text CHECK (reason IN ('NOBODY_PASSED', 'TURNED_BACK', 'TWO_PERSONS', 'DOOR_FAULT')),
    client            text NOT NULL,
    key               text NOT NULL,
    request           bytea NOT NULL,
    mrz               text,
    issuer            text,
    document_number   text,
    document_kind     text,
    nationality_group text,
    findings          text[],
    rules_version     text,
    inputs            text,
    UNIQUE (client, key),
    CONSTRAINT ended_says_when CHECK ((state = 'RESERVED') = (ended_at IS NULL)),
    CONSTRAINT rolled_back_says_why CHECK ((state = 'ROLLED_BACK') = (reason IS NOT NULL)),
    CONSTRAINT knows_the_traveller_while_it_lasts CHECK (
        (state = 'RESERVED') = (mrz IS NOT NULL)
        AND (state = 'RESERVED') = (issuer IS NOT NULL)
        AND (state = 'RESERVED') = (document_number IS NOT NULL)
        AND (state = 'RESERVED') = (document_kind IS NOT NULL)
        AND (state = 'RESERVED') = (nationality_group IS NOT NULL)
        AND (state = 'RESERVED') = (findings IS NOT NULL)
        AND (state = 'RESERVED') = (rules_version IS NOT NULL)
        AND (state = 'RESERVED' OR inputs IS NULL))
) WITH (fillfactor = 70);

-- One document passes one gate at a time.
CREATE UNIQUE INDEX one_passage_of_a_document ON inspection.passage (document_number, issuer)
    WHERE state = 'RESERVED' AND document_number <> '';
CREATE INDEX passage_by_expiry ON inspection.passage (expires_at) WHERE state = 'RESERVED';
CREATE INDEX passage_of_lane ON inspection.passage (port, day, lane, id);

-- How a lane stands, by what its gate has told.
CREATE TABLE inspection.lane (
    port     text NOT NULL,
    lane     text NOT NULL CHECK (lane ~ '^[A-Za-z0-9-]{1,20}$'),
    state    text NOT NULL CHECK (state IN ('IN_SERVICE', 'DOOR_OPEN', 'FAULT', 'OUT_OF_SERVICE')),
    since    timestamptz NOT NULL,
    told_at  timestamptz NOT NULL,
    code     text NOT NULL,
    PRIMARY KEY (port, lane)
) WITH (fillfactor = 70);
COMMENT ON COLUMN inspection.lane.told_at IS 'when what was told last happened, by the clock of the gate';

-- What gates told: each event once, by its source and id (CloudEvents 1.0).
CREATE TABLE inspection.gate_event (
    source      text NOT NULL,
    id          text NOT NULL,
    type        text NOT NULL,
    port        text NOT NULL,
    lane        text NOT NULL,
    happened_at timestamptz NOT NULL,
    told_at     timestamptz NOT NULL,
    code        text NOT NULL,
    PRIMARY KEY (source, id)
);
CREATE INDEX gate_event_age ON inspection.gate_event USING brin (told_at);
