-- Who at the second line takes care of a traveller: one officer at a time, until the work is done, given back, handed over or
-- lapsed. What happened to a claim is kept beside the decisions; the claim itself is a state and goes.
CREATE TABLE inspection.claim (
    inspection uuid PRIMARY KEY,
    officer    uuid NOT NULL,
    since      timestamptz NOT NULL,
    lapses_at  timestamptz NOT NULL,
    CONSTRAINT lapses_after_it_began CHECK (lapses_at > since)
);
CREATE INDEX claim_lapsing ON inspection.claim (lapses_at);

CREATE TABLE inspection.handling (
    number     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    inspection uuid NOT NULL,
    at         timestamptz NOT NULL,
    kind       text NOT NULL,
    holder     uuid NOT NULL,
    by_officer uuid,
    to_officer uuid,
    words      text NOT NULL,
    CONSTRAINT known_handling CHECK (kind IN ('CLAIMED', 'RELEASED', 'HANDED_OVER', 'LAPSED', 'DONE')),
    -- time alone ends a claim without a person; everything else somebody did
    CONSTRAINT somebody_or_the_clock CHECK ((by_officer IS NULL) = (kind = 'LAPSED')),
    CONSTRAINT hand_over_says_what CHECK (kind <> 'HANDED_OVER' OR btrim(words) <> '')
);
CREATE INDEX handling_of ON inspection.handling (inspection, number);

-- What was done is added to and never changed.
CREATE FUNCTION inspection.keep_added() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of inspection.% are added, never changed', TG_TABLE_NAME USING ERRCODE = 'GH002';
END $$;

CREATE TRIGGER keep_handling BEFORE UPDATE ON inspection.handling
    FOR EACH ROW EXECUTE FUNCTION inspection.keep_added();
