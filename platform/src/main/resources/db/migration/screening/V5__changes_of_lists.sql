-- A list is for what it was released for. What it covers, how alike somebody must be, and an earlier review change by the
-- proposal of one officer and the signature of another; a later review takes a renewal.
CREATE TABLE screening.list_change (
    id              uuid PRIMARY KEY,
    watchlist       uuid NOT NULL REFERENCES screening.watchlist,
    directions      text NOT NULL CHECK (directions IN ('ENTRY', 'EXIT', 'BOTH')),
    ports           text[] NOT NULL,
    threshold       numeric(4, 3) NOT NULL CHECK (threshold BETWEEN 0.050 AND 1.000),
    -- earlier than the present one; null where it stays
    review_at       timestamptz,
    proportionality text NOT NULL CHECK (length(btrim(proportionality)) >= 20),
    state           text NOT NULL CHECK (state IN ('PROPOSED', 'SIGNED', 'REJECTED')),
    proposed_by     uuid NOT NULL,
    proposed_at     timestamptz NOT NULL,
    signed_by       uuid,
    signed_at       timestamptz,
    CONSTRAINT changed_ports_have_form CHECK (
        array_position(ports, NULL) IS NULL
        AND array_to_string(ports, ',') ~ '^([A-Z]{2}[A-Z2-9]{3}(,[A-Z]{2}[A-Z2-9]{3})*)?$'),
    CONSTRAINT change_signed_by_another CHECK (
        (state = 'PROPOSED' AND signed_by IS NULL AND signed_at IS NULL)
        OR (state <> 'PROPOSED' AND signed_by IS NOT NULL AND signed_at IS NOT NULL AND signed_by <> proposed_by))
);
CREATE UNIQUE INDEX one_change_of_a_list ON screening.list_change (watchlist) WHERE state = 'PROPOSED';

CREATE FUNCTION screening.keep_scope() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF (OLD.directions, OLD.ports, OLD.threshold, OLD.proportionality)
       IS DISTINCT FROM (NEW.directions, NEW.ports, NEW.threshold, NEW.proportionality)
       AND NOT EXISTS (
        SELECT 1 FROM screening.list_change c
        WHERE c.watchlist = NEW.id AND c.state = 'SIGNED'
          AND (c.directions, c.ports, c.threshold, c.proportionality)
              = (NEW.directions, NEW.ports, NEW.threshold, NEW.proportionality)) THEN
        RAISE EXCEPTION 'what list % covers changes by a second signature only', OLD.code USING ERRCODE = 'GH050';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER keep_scope BEFORE UPDATE ON screening.watchlist
    FOR EACH ROW EXECUTE FUNCTION screening.keep_scope();
