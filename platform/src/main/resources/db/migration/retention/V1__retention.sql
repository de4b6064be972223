-- What is held against erasure, which months were to be erased and by whom, and what is proven of those that were.

-- Nothing that a hold names is erased while it is proposed or in force. Ended, it forgets whom it was about.
CREATE TABLE retention.hold (
    id              uuid PRIMARY KEY,
    kind            text NOT NULL,
    issuer          text,
    document_number text,
    crossing        uuid,
    port            text,
    first_day       date,
    last_day        date,
    ground          text NOT NULL,
    words           text,
    until           date NOT NULL,
    state           text NOT NULL,
    proposed_by     uuid NOT NULL,
    proposed_at     timestamptz NOT NULL,
    answered_by     uuid,
    answered_at     timestamptz,
    CONSTRAINT known_kind CHECK (kind IN ('DOCUMENT', 'CROSSING', 'SPAN')),
    CONSTRAINT known_ground CHECK (ground IN ('CASE', 'PROTECTION', 'APPEAL', 'COURT_ORDER')),
    CONSTRAINT known_state CHECK (state IN ('PROPOSED', 'IN_FORCE', 'REJECTED', 'ENDED')),
    CONSTRAINT answered_by_another CHECK (
        (answered_by IS NULL) = (answered_at IS NULL)
        AND (answered_by IS NULL OR answered_by <> proposed_by)
        AND (state NOT IN ('IN_FORCE', 'REJECTED') OR answered_by IS NOT NULL)
        AND (state <> 'PROPOSED' OR answered_by IS NULL)),
    CONSTRAINT a_year_at_most CHECK (until <= (proposed_at AT TIME ZONE 'UTC')::date + 366),
    CONSTRAINT says_what_it_holds CHECK (
        CASE WHEN state IN ('PROPOSED', 'IN_FORCE') THEN
            words IS NOT NULL AND btrim(words) <> ''
            AND CASE kind
                WHEN 'DOCUMENT' THEN num_nonnulls(issuer, document_number) = 2
                    AND num_nonnulls(crossing, port, first_day, last_day) = 0
                WHEN 'CROSSING' THEN crossing IS NOT NULL
                    AND num_nonnulls(issuer, document_number, port, first_day, last_day) = 0
                ELSE num_nonnulls(first_day, last_day) = 2 AND first_day <= last_day
                    AND num_nonnulls(issuer, document_number, crossing) = 0 END
        ELSE num_nonnulls(issuer, document_number, crossing, words) = 0 END)
);
CREATE INDEX hold_holds ON retention.hold (until) WHERE state IN ('PROPOSED', 'IN_FORCE');

-- A month on its way out: proposed, signed by one, confirmed by another, carried out.
CREATE TABLE retention.erasure (
    id            uuid PRIMARY KEY,
    month         date NOT NULL CHECK (EXTRACT(day FROM month) = 1),
    state         text NOT NULL,
    proposed_by   text NOT NULL,
    proposed_at   timestamptz NOT NULL,
    signed_by     uuid,
    signed_at     timestamptz,
    confirmed_by  uuid,
    confirmed_at  timestamptz,
    rejected_by   uuid,
    rejected_at   timestamptz,
    rejected_words text,
    -- why it could not be carried out when it was tried last
    hindrance     text,
    tried_at      timestamptz,
    done_at       timestamptz,
    CONSTRAINT known_state CHECK (state IN ('PROPOSED', 'SIGNED', 'CONFIRMED', 'DONE', 'REJECTED')),
    CONSTRAINT signed_whole_or_not_at_all CHECK ((signed_by IS NULL) = (signed_at IS NULL)),
    CONSTRAINT confirmed_whole_or_not_at_all CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL)),
    CONSTRAINT rejected_in_words CHECK (
        (state = 'REJECTED') = (rejected_by IS NOT NULL)
        AND (rejected_by IS NULL) = (rejected_at IS NULL)
        AND (rejected_by IS NULL) = (rejected_words IS NULL)
        AND (rejected_words IS NULL OR btrim(rejected_words) <> '')),
    CONSTRAINT by_two_people CHECK (
        CASE WHEN state IN ('CONFIRMED', 'DONE')
             THEN signed_by IS NOT NULL AND confirmed_by IS NOT NULL AND confirmed_by <> signed_by
             ELSE true END),
    CONSTRAINT signed_says_who CHECK (state <> 'SIGNED' OR (signed_by IS NOT NULL AND confirmed_by IS NULL)),
    CONSTRAINT done_says_when CHECK ((state = 'DONE') = (done_at IS NOT NULL))
);
CREATE UNIQUE INDEX one_on_its_way ON retention.erasure ((true)) WHERE state IN ('PROPOSED', 'SIGNED', 'CONFIRMED');
CREATE UNIQUE INDEX erased_once ON retention.erasure (month) WHERE state = 'DONE';

-- The same table of moves that the program has.
CREATE FUNCTION retention.keep_erasure() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'erasure % stays to be seen', OLD.id USING ERRCODE = 'GH080';
    END IF;
    IF (OLD.id, OLD.month, OLD.proposed_by, OLD.proposed_at)
       IS DISTINCT FROM (NEW.id, NEW.month, NEW.proposed_by, NEW.proposed_at)
       OR (OLD.state <> NEW.state AND (OLD.state, NEW.state) NOT IN (
            ('PROPOSED', 'SIGNED'), ('PROPOSED', 'REJECTED'), ('SIGNED', 'CONFIRMED'), ('SIGNED', 'REJECTED'),
            ('CONFIRMED', 'DONE'), ('CONFIRMED', 'REJECTED')))
       OR OLD.state IN ('DONE', 'REJECTED') THEN
        RAISE EXCEPTION 'erasure % does not go from % to %', OLD.id, OLD.state, NEW.state USING ERRCODE = 'GH080';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER keep_erasure BEFORE UPDATE OR DELETE ON retention.erasure
    FOR EACH ROW EXECUTE FUNCTION retention.keep_erasure();

-- What was erased, under which rule, proven by which archive, by whom: signed lines, each with the hash of the one before.
CREATE TABLE retention.certificate (
    number    bigint PRIMARY KEY CHECK (number >= 1),
    erasure   uuid NOT NULL UNIQUE REFERENCES retention.erasure,
    month     date NOT NULL UNIQUE,
    erased_at timestamptz NOT NULL,
    basis     text NOT NULL,
    line      text NOT NULL
);

CREATE FUNCTION retention.keep_certificate() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'certificates of erasure are added, never changed' USING ERRCODE = 'GH081';
END $$;
CREATE TRIGGER keep_certificate BEFORE UPDATE OR DELETE OR TRUNCATE ON retention.certificate
    FOR EACH STATEMENT EXECUTE FUNCTION retention.keep_certificate();
