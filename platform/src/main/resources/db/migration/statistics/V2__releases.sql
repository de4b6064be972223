-- Bulletins as they went out: two persons sign each, and afterwards no column of the row changes any more.
CREATE TABLE statistics.release (
    number      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    period      text        NOT NULL,
    vintage     text        NOT NULL CHECK (vintage IN ('PROVISIONAL', 'FINAL', 'REVISED')),
    bulletin    text        NOT NULL,
    hash        text        NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    proposed_by text        NOT NULL,
    proposed_at timestamptz NOT NULL,
    released_by text,
    released_at timestamptz,
    CONSTRAINT released_whole CHECK ((released_by IS NULL) = (released_at IS NULL)),
    CONSTRAINT released_by_a_second_person CHECK (released_by IS NULL OR released_by <> proposed_by)
);
CREATE INDEX release_by_period ON statistics.release (period, number DESC);

CREATE FUNCTION statistics.release_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'release % of % is not deleted', OLD.number, OLD.period;
    END IF;
    IF OLD.released_at IS NOT NULL
        OR (NEW.number, NEW.period, NEW.vintage, NEW.bulletin, NEW.hash, NEW.proposed_by, NEW.proposed_at)
           IS DISTINCT FROM
           (OLD.number, OLD.period, OLD.vintage, OLD.bulletin, OLD.hash, OLD.proposed_by, OLD.proposed_at) THEN
        RAISE EXCEPTION 'release % of % does not change', OLD.number, OLD.period;
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER release_stays BEFORE UPDATE OR DELETE ON statistics.release
    FOR EACH ROW EXECUTE FUNCTION statistics.release_stays();
