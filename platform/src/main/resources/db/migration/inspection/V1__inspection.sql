-- One row an inspection: the assessment, immutable, and what officers decided of it. A month is a partition, by the
-- instant inside the identifier, so that a span of time is a span of keys and needs no index of its own.
CREATE TABLE inspection.inspection (
    id                uuid NOT NULL,
    port              text NOT NULL,
    direction         text NOT NULL,
    mode              text NOT NULL,
    channel           text NOT NULL,
    mrz               text NOT NULL,
    issuer            text NOT NULL,
    nationality       text NOT NULL,
    document_kind     text NOT NULL,
    document_number   text NOT NULL,
    findings          text[] NOT NULL,
    verdict           text NOT NULL,
    rules_version     text NOT NULL,
    -- from here on: decided
    status            text NOT NULL,
    version           integer NOT NULL,
    day               date NOT NULL,
    second_line       boolean NOT NULL,
    nationality_group text,
    protection        text,
    decided_by        uuid,
    confirmed_by      uuid,
    ground            text,
    words             text,
    leave_by          date,
    outcome           text,
    decided_at        timestamptz,
    recorded_in       bigint,
    PRIMARY KEY (id),
    CONSTRAINT known_direction CHECK (direction IN ('ENTRY', 'EXIT')),
    CONSTRAINT known_channel CHECK (channel IN ('DESK', 'E_CHANNEL')),
    CONSTRAINT known_verdict CHECK (verdict IN ('CLEAR', 'REFER')),
    CONSTRAINT known_status CHECK (status IN ('OPEN', 'SECOND_LINE', 'REFUSAL_PROPOSED', 'PROTECTION', 'CLOSED')),
    CONSTRAINT known_outcome CHECK (outcome IN ('ADMITTED', 'REFUSED')),
    CONSTRAINT known_protection CHECK (protection IN ('CLAIMED', 'TAKEN_UP', 'ENDED')),
    CONSTRAINT concluded_whole_or_not_at_all CHECK (
        (status = 'CLOSED') = (outcome IS NOT NULL)
        AND (outcome IS NULL) = (decided_at IS NULL)
        AND (outcome IS NULL) = (recorded_in IS NULL)),
    CONSTRAINT nobody_unknown_concluded CHECK (outcome IS NULL OR nationality_group IS NOT NULL),
    CONSTRAINT known_group CHECK (nationality_group IN ('CITIZEN', 'HMT_RESIDENT', 'FOREIGNER')),
    -- software admits at an e-channel, and only whom the assessment clears; everything else is decided by a person
    CONSTRAINT person_decides CHECK (
        outcome IS NULL
        OR decided_by IS NOT NULL
        OR (channel = 'E_CHANNEL' AND verdict = 'CLEAR' AND outcome = 'ADMITTED')),
    CONSTRAINT refusal_by_two CHECK (
        outcome IS DISTINCT FROM 'REFUSED'
        OR (decided_by IS NOT NULL AND confirmed_by IS NOT NULL AND confirmed_by <> decided_by
            AND ground IS NOT NULL AND words IS NOT NULL AND btrim(words) <> '')),
    CONSTRAINT own_country CHECK (
        outcome IS DISTINCT FROM 'REFUSED' OR direction <> 'ENTRY'
        OR (nationality_group IS NOT NULL AND nationality_group = 'FOREIGNER')),
    CONSTRAINT protection_before_refusal CHECK (
        outcome IS DISTINCT FROM 'REFUSED' OR protection IS NULL OR protection = 'ENDED'),
    CONSTRAINT protection_holds CHECK (
        protection IS DISTINCT FROM 'CLAIMED' OR status = 'PROTECTION')
) PARTITION BY RANGE (id);

-- Statistics fold what was recorded since the last time. A b-tree and no BRIN: ranges that vacuum has not summarized yet
-- would be read again by every fold; keys that only rise cost 6 bytes a row and a tenth of the speed of COPY.
CREATE INDEX concluded_since ON inspection.inspection (recorded_in);

-- The open ones are few; their index is as small.
CREATE INDEX still_open ON inspection.inspection (port, id) WHERE status <> 'CLOSED';

-- What officers did, one row each; a traveller cleared at once needs none.
CREATE TABLE inspection.step (
    inspection uuid NOT NULL,
    number     integer NOT NULL,
    at         timestamptz NOT NULL,
    kind       text NOT NULL,
    by_officer uuid NOT NULL,
    ground     text,
    words      text NOT NULL,
    PRIMARY KEY (inspection, number)
);

-- A request made twice is done once. Keys live for thirty days.
CREATE TABLE inspection.request_key (
    client     text NOT NULL,
    key        text NOT NULL,
    request    bytea NOT NULL,
    inspection uuid NOT NULL,
    at         timestamptz NOT NULL,
    PRIMARY KEY (client, key)
);
CREATE INDEX request_key_age ON inspection.request_key USING brin (at);

CREATE TABLE inspection.batch (
    key         text PRIMARY KEY,
    inspections integer NOT NULL,
    recorded_at timestamptz NOT NULL
);

-- A month of inspections. A bulk month goes without the index that searches need until it is sealed.
CREATE FUNCTION inspection.open_month(month text, first_id uuid, end_id uuid, bulk boolean) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('inspection.open_month'));
    IF to_regclass('inspection.inspection_' || month) IS NOT NULL THEN
        RETURN;
    END IF;
    EXECUTE format('CREATE TABLE inspection.%I (LIKE inspection.inspection INCLUDING DEFAULTS INCLUDING CONSTRAINTS)
                        WITH (autovacuum_vacuum_insert_scale_factor = 0.5)',
                   'inspection_' || month);
    EXECUTE format('ALTER TABLE inspection.inspection ATTACH PARTITION inspection.%I FOR VALUES FROM (%L) TO (%L)',
                   'inspection_' || month, first_id, end_id);
    IF NOT bulk THEN
        PERFORM inspection.seal_month(month);
    END IF;
END $$;

CREATE FUNCTION inspection.seal_month(month text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('CREATE INDEX IF NOT EXISTS %I ON inspection.%I (document_number)',
                   'inspection_' || month || '_document', 'inspection_' || month);
END $$;
