-- A conveyance announced for a port, then inspected in or out, or cancelled. One table, divided by month by the instant in
-- its key (UUID version 7), because every list and every count is about a span of time; months are made when first needed.

CREATE TABLE conveyance.move (
    id             uuid        NOT NULL,
    port           text        NOT NULL CHECK (port ~ '^[A-Z]{2}[A-Z2-9]{3}$'),
    mode           text        NOT NULL CHECK (mode IN ('AIR', 'SEA', 'RIVER', 'RAIL', 'ROAD')),
    direction      text        NOT NULL CHECK (direction IN ('ENTRY', 'EXIT')),
    kind           text        NOT NULL CHECK (kind IN ('MOTOR_VEHICLE', 'TRAIN', 'AIRCRAFT', 'VESSEL')),
    registration   text        NOT NULL CHECK (length(registration) BETWEEN 1 AND 20),
    cargo          boolean     NOT NULL,
    carrier        text        CHECK (length(carrier) BETWEEN 1 AND 100),
    expected_at    timestamptz,
    announced_at   timestamptz,
    announced_by   text,
    status         text        NOT NULL CHECK (status IN ('ANNOUNCED', 'INSPECTED', 'CANCELLED')),
    day            date        NOT NULL,
    inspected_at   timestamptz,
    inspected_by   text,
    cancelled_at   timestamptz,
    cancelled_by   text,
    cancelled_why  text,
    version        integer     NOT NULL CHECK (version > 0),
    recorded_in    bigint,
    PRIMARY KEY (id),
    CONSTRAINT kind_fits_mode CHECK (
        (mode = 'AIR' AND kind = 'AIRCRAFT') OR (mode = 'SEA' AND kind = 'VESSEL')
        OR (mode = 'RIVER' AND kind IN ('VESSEL', 'MOTOR_VEHICLE'))
        OR (mode = 'RAIL' AND kind = 'TRAIN') OR (mode = 'ROAD' AND kind = 'MOTOR_VEHICLE')),
    CONSTRAINT announced_says_when_and_by_whom CHECK (
        (announced_at IS NULL AND announced_by IS NULL AND expected_at IS NULL)
        OR (announced_at IS NOT NULL AND announced_by IS NOT NULL AND expected_at IS NOT NULL)),
    CONSTRAINT open_was_announced CHECK (status = 'INSPECTED' OR announced_at IS NOT NULL),
    CONSTRAINT inspected_says_when_and_by_whom CHECK (
        (status = 'INSPECTED') = (inspected_at IS NOT NULL)
        AND (status = 'INSPECTED') = (inspected_by IS NOT NULL)
        AND (status = 'INSPECTED') = (recorded_in IS NOT NULL)),
    CONSTRAINT cancelled_says_when_by_whom_and_why CHECK (
        (status = 'CANCELLED') = (cancelled_at IS NOT NULL)
        AND (status = 'CANCELLED') = (cancelled_by IS NOT NULL)
        AND (status = 'CANCELLED') = (cancelled_why IS NOT NULL AND length(cancelled_why) BETWEEN 1 AND 500))
) PARTITION BY RANGE (id);

-- A port's list of a day.
CREATE INDEX move_port_day ON conveyance.move (port, day);
-- Statistics fold what was recorded since a snapshot; rows lie about in the order of their transactions.
CREATE INDEX move_recorded_in ON conveyance.move (recorded_in);

-- What was concluded is never changed: a fact seen once stays as it was.
CREATE FUNCTION conveyance.concluded_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'move % is concluded and cannot be changed', OLD.id USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER concluded_stays BEFORE UPDATE ON conveyance.move
    FOR EACH ROW WHEN (OLD.status <> 'ANNOUNCED') EXECUTE FUNCTION conveyance.concluded_stays();

-- The least key of an instant, as org.gatehouse.reference.TimeOrderedId.floor gives it (RFC 9562 section 5.7).
CREATE FUNCTION conveyance.least_id(instant timestamptz) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
    SELECT (lpad(to_hex((extract(epoch FROM instant) * 1000)::bigint), 12, '0') || '7000' || '8000000000000000')::uuid
$$;

-- Makes the partition of a month (UTC) unless it is there. The new table is filled with constraints first and attached
-- then: attaching lets others go on inserting, while CREATE TABLE ... PARTITION OF would wait for them and they for it.
CREATE FUNCTION conveyance.ensure_month(first_day date) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    month timestamptz := date_trunc('month', first_day::timestamp) AT TIME ZONE 'UTC';
    following timestamptz := (date_trunc('month', first_day::timestamp) + interval '1 month') AT TIME ZONE 'UTC';
    part text := 'move_' || to_char(first_day, 'YYYY_MM');
BEGIN
    IF to_regclass('conveyance.' || part) IS NOT NULL THEN
        RETURN;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtext('conveyance.move'));
    -- Read from the table: to_regclass would still answer from the cache of before the wait.
    IF EXISTS (SELECT FROM pg_catalog.pg_class WHERE relnamespace = 'conveyance'::regnamespace AND relname = part) THEN
        RETURN;
    END IF;
    EXECUTE format('CREATE TABLE conveyance.%I (LIKE conveyance.move INCLUDING DEFAULTS INCLUDING CONSTRAINTS)', part);
    EXECUTE format('ALTER TABLE conveyance.move ATTACH PARTITION conveyance.%I FOR VALUES FROM (%L) TO (%L)',
                   part, conveyance.least_id(month), conveyance.least_id(following));
END $$;

-- Requests that carried an Idempotency-Key, for the time in which a client may repeat one.
CREATE TABLE conveyance.request (
    actor    text        NOT NULL,
    key      text        NOT NULL CHECK (length(key) BETWEEN 1 AND 100),
    content  text        NOT NULL,
    move     uuid        NOT NULL,
    asked_at timestamptz NOT NULL,
    PRIMARY KEY (actor, key)
);

-- Batches that were told; a batch told twice is recorded once.
CREATE TABLE conveyance.batch (
    key         text        PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 200),
    size        integer     NOT NULL CHECK (size >= 0),
    actor       text        NOT NULL,
    recorded_in bigint      NOT NULL,
    recorded_at timestamptz NOT NULL
);

CREATE VIEW conveyance.fact_conveyance_inspected AS
SELECT recorded_in, inspected_at AS recorded_at, day, port, direction, mode, kind, cargo, 1::smallint AS quantity
FROM conveyance.move
WHERE status = 'INSPECTED';
