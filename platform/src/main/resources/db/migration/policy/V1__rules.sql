-- A version of a rule. What it says is a document of its own; when it judges, who wrote it and who approved it are columns,
-- for the database holds them too.
CREATE TABLE policy.rule (
    key             text NOT NULL,
    version         integer NOT NULL,
    text            jsonb NOT NULL,
    state           text NOT NULL,
    effective_from  timestamptz,
    effective_until timestamptz,
    author          text NOT NULL,
    written_at      timestamptz NOT NULL,
    approver        text,
    decided_at      timestamptz,
    words           text NOT NULL DEFAULT '',
    -- where it came with the program and was put in force by whoever installed it
    pack            text,
    -- what it did to crossings of the past, and the fingerprint of the text that was tried
    trial           jsonb,
    trial_of        text,
    PRIMARY KEY (key, version),
    CONSTRAINT version_from_one CHECK (version >= 1),
    CONSTRAINT known_state CHECK (state IN ('DRAFT', 'REVIEW', 'APPROVED', 'REJECTED')),
    -- there is no effect that refuses anybody
    CONSTRAINT known_effect CHECK (text ->> 'effect' IS NOT NULL AND text ->> 'effect' IN ('REFER', 'ADVISE', 'STAY')),
    CONSTRAINT law_given CHECK (
        coalesce(btrim(text -> 'law' ->> 'en'), '') <> '' AND coalesce(btrim(text -> 'law' ->> 'zh'), '') <> ''),
    CONSTRAINT decided_by_another CHECK (
        state IN ('DRAFT', 'REVIEW')
        OR (approver IS NOT NULL AND decided_at IS NOT NULL AND approver <> author)),
    CONSTRAINT approved_begins CHECK ((state = 'APPROVED') = (effective_from IS NOT NULL)),
    CONSTRAINT ends_after_it_begins CHECK (effective_until IS NULL OR effective_until >= effective_from),
    -- a past crossing is judged by the rules of its time: none is made for the past, but by those who install a pack
    CONSTRAINT never_for_the_past CHECK (pack IS NOT NULL OR effective_from IS NULL OR effective_from >= decided_at),
    CONSTRAINT tried_before_approval CHECK (pack IS NOT NULL OR state <> 'APPROVED' OR trial_of IS NOT NULL),
    CONSTRAINT trial_whole_or_not_at_all CHECK ((trial IS NULL) = (trial_of IS NULL))
);

CREATE UNIQUE INDEX one_version_at_a_time ON policy.rule (key) WHERE state IN ('DRAFT', 'REVIEW');

CREATE FUNCTION policy.keep_rule() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        IF OLD.state <> 'DRAFT' THEN
            RAISE EXCEPTION 'rule %@% was handed in and is kept', OLD.key, OLD.version USING ERRCODE = 'GH040';
        END IF;
        RETURN OLD;
    END IF;
    IF (OLD.key, OLD.version, OLD.author, OLD.pack) IS DISTINCT FROM (NEW.key, NEW.version, NEW.author, NEW.pack)
       OR (OLD.state <> 'DRAFT' AND OLD.text IS DISTINCT FROM NEW.text) THEN
        RAISE EXCEPTION 'what rule %@% says is kept as it was handed in', OLD.key, OLD.version USING ERRCODE = 'GH041';
    END IF;
    IF OLD.state <> NEW.state AND (OLD.state, NEW.state) NOT IN (
        ('DRAFT', 'REVIEW'), ('REVIEW', 'APPROVED'), ('REVIEW', 'REJECTED')) THEN
        RAISE EXCEPTION 'rule %@% does not go from % to %', OLD.key, OLD.version, OLD.state, NEW.state
            USING ERRCODE = 'GH042';
    END IF;
    IF OLD.state = 'APPROVED'
       AND (OLD.effective_from, OLD.approver, OLD.decided_at)
           IS DISTINCT FROM (NEW.effective_from, NEW.approver, NEW.decided_at) THEN
        RAISE EXCEPTION 'rule %@% begins when it was said to', OLD.key, OLD.version USING ERRCODE = 'GH043';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER keep_rule BEFORE UPDATE OR DELETE ON policy.rule
    FOR EACH ROW EXECUTE FUNCTION policy.keep_rule();

-- Rises with every change of the approved rules; nodes ask it whether to read them again.
CREATE TABLE policy.edition (value bigint NOT NULL);
INSERT INTO policy.edition VALUES (0);
