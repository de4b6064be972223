-- A correction of a concluded inspection: proposed by one officer, confirmed by another, never overwriting.
CREATE TABLE inspection.correction (
    id            uuid PRIMARY KEY,
    inspection    uuid NOT NULL,
    field         text NOT NULL,
    was           text NOT NULL,
    becomes       text NOT NULL,
    reason        text NOT NULL,
    proposed_by   uuid NOT NULL,
    proposed_at   timestamptz NOT NULL,
    status        text NOT NULL,
    confirmed_by  uuid,
    confirmed_at  timestamptz,
    -- the counted row before and after, for the fact view
    old_day       date, old_port text, old_direction text, old_mode text, old_group text, old_channel text,
    old_outcome   text, old_second_line boolean,
    new_day       date, new_port text, new_direction text, new_mode text, new_group text, new_channel text,
    new_outcome   text, new_second_line boolean,
    recorded_in   bigint,
    CONSTRAINT known_field CHECK (field IN ('DIRECTION', 'NATIONALITY_GROUP', 'DAY', 'ANNULLED')),
    CONSTRAINT known_status CHECK (status IN ('PROPOSED', 'CONFIRMED', 'REJECTED')),
    CONSTRAINT reason_given CHECK (btrim(reason) <> ''),
    CONSTRAINT answered_by_another CHECK (
        status = 'PROPOSED' OR (confirmed_by IS NOT NULL AND confirmed_at IS NOT NULL AND confirmed_by <> proposed_by)),
    CONSTRAINT counted_when_confirmed CHECK (
        status <> 'CONFIRMED' OR (recorded_in IS NOT NULL AND old_day IS NOT NULL))
);
CREATE INDEX correction_of ON inspection.correction (inspection);
CREATE UNIQUE INDEX one_proposal_at_a_time ON inspection.correction (inspection) WHERE status = 'PROPOSED';
