-- Where who was refused entry waits for the way back, with a clock and with what the person was given. Nobody is taken away
-- from here while a claim of protection is not decided.
CREATE TABLE inspection.waiting (
    inspection uuid PRIMARY KEY,
    port       text NOT NULL,
    since      timestamptz NOT NULL,
    area       text NOT NULL,
    carrier    text NOT NULL,
    conveyance text NOT NULL,
    protection text,
    left_at    timestamptz,
    left_how   text,
    left_words text,
    left_by    uuid,
    CONSTRAINT known_waiting_protection CHECK (protection IN ('ASKED', 'ENDED')),
    CONSTRAINT known_leaving CHECK (left_how IN ('RETURNED', 'ADMITTED', 'HANDED_OVER')),
    CONSTRAINT left_whole_or_not_at_all CHECK (
        (left_at IS NULL) = (left_how IS NULL) AND (left_at IS NULL) = (left_words IS NULL)
        AND (left_at IS NULL) = (left_by IS NULL)),
    CONSTRAINT left_after_it_began CHECK (left_at >= since),
    CONSTRAINT leaving_says_how CHECK (left_words IS NULL OR btrim(left_words) <> ''),
    CONSTRAINT protection_before_return CHECK (
        left_how IS NULL OR left_how = 'ADMITTED' OR protection IS NULL OR protection = 'ENDED')
);
CREATE INDEX still_waiting ON inspection.waiting (port, since) WHERE left_at IS NULL;

CREATE TABLE inspection.waiting_entry (
    number     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    inspection uuid NOT NULL REFERENCES inspection.waiting ON DELETE CASCADE,
    at         timestamptz NOT NULL,
    note       text NOT NULL,
    words      text NOT NULL,
    by_officer uuid NOT NULL,
    CONSTRAINT known_note CHECK (note IN (
        'PLACED', 'WATER', 'MEAL', 'REST', 'MEDICAL', 'INTERPRETER', 'CONSULAR', 'LOOKED_AFTER', 'PROTECTION_ASKED',
        'PROTECTION_ENDED')),
    CONSTRAINT decided_by_reference CHECK (note <> 'PROTECTION_ENDED' OR btrim(words) <> '')
);
CREATE INDEX waiting_entry_of ON inspection.waiting_entry (inspection, number);
CREATE TRIGGER keep_waiting_entry BEFORE UPDATE ON inspection.waiting_entry
    FOR EACH ROW EXECUTE FUNCTION inspection.keep_added();

-- Who has left has left.
CREATE FUNCTION inspection.keep_left() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.left_at IS NOT NULL OR (OLD.inspection, OLD.port, OLD.since) IS DISTINCT FROM (NEW.inspection, NEW.port, NEW.since) THEN
        RAISE EXCEPTION 'the waiting of inspection % has ended, or began when it began', OLD.inspection
            USING ERRCODE = 'GH002';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER keep_left BEFORE UPDATE ON inspection.waiting FOR EACH ROW EXECUTE FUNCTION inspection.keep_left();
