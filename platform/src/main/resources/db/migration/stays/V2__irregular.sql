-- Stays that do not add up: what was found, what the person said, and how it ended. Software finds; people hear and conclude.
ALTER TABLE stays.stay ADD COLUMN ended_by uuid;
COMMENT ON COLUMN stays.stay.ended_by IS 'The crossing that ended it: the exit, or the next entry; unknown for stays that ended before this was kept.';
ALTER TABLE stays.stay DROP CONSTRAINT known_end;
ALTER TABLE stays.stay ADD CONSTRAINT known_end CHECK (ended_how IN ('EXIT', 'SUPERSEDED', 'ANNULLED'));

CREATE TABLE stays.irregular (
    id              uuid PRIMARY KEY,
    kind            text NOT NULL,
    stay            uuid REFERENCES stays.stay,
    -- the crossing that showed it, and its instant; none while nobody crossed
    crossing        uuid,
    crossed_at      timestamptz,
    issuer          text NOT NULL,
    document_number text NOT NULL CHECK (document_number <> ''),
    nationality     text NOT NULL,
    port            text NOT NULL,
    -- civil day at the port from which on it is irregular
    day             date NOT NULL,
    last_day        date,
    found_at        timestamptz NOT NULL,
    found_in        bigint NOT NULL,
    state           text NOT NULL,
    version         integer NOT NULL CHECK (version > 0),
    -- a correction took the ground away; another finding of the same stay may follow
    fell_away       boolean NOT NULL DEFAULT false,
    CONSTRAINT known_kind CHECK (kind IN ('OVERSTAY', 'EXIT_WITHOUT_ENTRY', 'ENTRY_WITHOUT_EXIT')),
    CONSTRAINT known_state CHECK (state IN ('FOUND', 'HEARD', 'EXPLAINED', 'EXCUSED', 'CONFIRMED')),
    CONSTRAINT an_overstay_has_a_last_day CHECK (
        (kind = 'OVERSTAY') = (last_day IS NOT NULL) AND (last_day IS NULL OR day = last_day + 1)),
    CONSTRAINT an_exit_without_entry_has_no_stay CHECK ((kind = 'EXIT_WITHOUT_ENTRY') = (stay IS NULL)),
    CONSTRAINT a_crossing_showed_it CHECK (
        kind = 'OVERSTAY' OR (crossing IS NOT NULL AND crossed_at IS NOT NULL)),
    CONSTRAINT what_fell_away_is_explained CHECK (NOT fell_away OR state = 'EXPLAINED')
);
CREATE UNIQUE INDEX one_finding_of_a_stay ON stays.irregular (stay, kind) WHERE stay IS NOT NULL AND NOT fell_away;
CREATE UNIQUE INDEX one_finding_of_an_exit ON stays.irregular (crossing) WHERE stay IS NULL AND NOT fell_away;
CREATE INDEX irregular_at_port ON stays.irregular (port, id);
CREATE INDEX irregular_of_document ON stays.irregular (document_number, id);
CREATE INDEX irregular_since ON stays.irregular (found_in);
CREATE INDEX irregular_open ON stays.irregular (port, id) WHERE state IN ('FOUND', 'HEARD');

-- What the person said, or why nobody could ask: never changed, only added to.
CREATE TABLE stays.hearing (
    irregular   uuid NOT NULL REFERENCES stays.irregular,
    number      integer NOT NULL CHECK (number > 0),
    kind        text NOT NULL,
    words       text NOT NULL,
    language    text,
    interpreter text,
    heard_by    uuid NOT NULL,
    heard_at    timestamptz NOT NULL,
    PRIMARY KEY (irregular, number),
    CONSTRAINT known_hearing CHECK (kind IN ('STATEMENT', 'ATTEMPT')),
    CONSTRAINT heard_in_words CHECK (btrim(words) <> ''),
    CONSTRAINT a_statement_has_a_language CHECK ((kind = 'STATEMENT') = (language IS NOT NULL)),
    CONSTRAINT known_language CHECK (language ~ '^[a-z]{2}$'),
    CONSTRAINT an_interpreter_interprets CHECK (
        interpreter IS NULL OR (kind = 'STATEMENT' AND btrim(interpreter) <> ''))
);

-- How it ended, by whom; a later conclusion takes the earlier one back.
CREATE TABLE stays.conclusion (
    irregular    uuid NOT NULL REFERENCES stays.irregular,
    number       integer NOT NULL CHECK (number > 0),
    outcome      text NOT NULL,
    excuse       text,
    correction   uuid,
    crossing     uuid,
    words        text,
    handed_to    text,
    concluded_by uuid NOT NULL,
    concluded_at timestamptz NOT NULL,
    day          date NOT NULL,
    recorded_in  bigint NOT NULL,
    fell_away    boolean NOT NULL DEFAULT false,
    PRIMARY KEY (irregular, number),
    CONSTRAINT known_outcome CHECK (outcome IN ('EXPLAINED', 'EXCUSED', 'CONFIRMED')),
    CONSTRAINT explained_by_a_record CHECK (
        (outcome = 'EXPLAINED') = (correction IS NOT NULL OR crossing IS NOT NULL)
        AND (correction IS NULL OR crossing IS NULL)),
    CONSTRAINT excused_by_a_ground CHECK ((outcome = 'EXCUSED') = (excuse IS NOT NULL)),
    CONSTRAINT known_excuse CHECK (excuse IN ('FORCE_MAJEURE', 'ILLNESS', 'OTHER')),
    CONSTRAINT handed_on_when_confirmed CHECK (
        (outcome = 'CONFIRMED') = (handed_to IS NOT NULL) AND (handed_to IS NULL OR btrim(handed_to) <> '')),
    CONSTRAINT fell_away_by_a_correction CHECK (NOT fell_away OR correction IS NOT NULL),
    CONSTRAINT concluded_in_words CHECK (fell_away OR (words IS NOT NULL AND btrim(words) <> ''))
);
CREATE INDEX concluded_since ON stays.conclusion (recorded_in);

-- The same table of moves that the program has. Nothing is confirmed of somebody who was not heard, or by who heard.
CREATE FUNCTION stays.keep_irregular() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'irregular stay % stays', OLD.id USING ERRCODE = 'GH060';
    END IF;
    IF TG_OP = 'INSERT' THEN
        IF NEW.state <> 'FOUND' OR NEW.fell_away THEN
            RAISE EXCEPTION 'an irregular stay begins as found' USING ERRCODE = 'GH061';
        END IF;
        RETURN NEW;
    END IF;
    IF (OLD.id, OLD.kind, OLD.stay, OLD.crossing, OLD.crossed_at, OLD.issuer, OLD.document_number, OLD.nationality,
        OLD.port, OLD.day, OLD.last_day, OLD.found_at, OLD.found_in)
       IS DISTINCT FROM
       (NEW.id, NEW.kind, NEW.stay, NEW.crossing, NEW.crossed_at, NEW.issuer, NEW.document_number, NEW.nationality,
        NEW.port, NEW.day, NEW.last_day, NEW.found_at, NEW.found_in) THEN
        RAISE EXCEPTION 'what was found in irregular stay % is immutable', OLD.id USING ERRCODE = 'GH062';
    END IF;
    IF OLD.state <> NEW.state AND (OLD.state, NEW.state) NOT IN (
        ('FOUND', 'HEARD'), ('FOUND', 'EXPLAINED'),
        ('HEARD', 'EXPLAINED'), ('HEARD', 'EXCUSED'), ('HEARD', 'CONFIRMED'),
        ('CONFIRMED', 'EXPLAINED')) THEN
        RAISE EXCEPTION 'irregular stay % does not go from % to %', OLD.id, OLD.state, NEW.state USING ERRCODE = 'GH063';
    END IF;
    IF NEW.state = 'HEARD' AND NOT EXISTS (SELECT 1 FROM stays.hearing h WHERE h.irregular = NEW.id) THEN
        RAISE EXCEPTION 'nobody was heard about irregular stay %', NEW.id USING ERRCODE = 'GH064';
    END IF;
    IF OLD.state <> NEW.state AND NEW.state IN ('EXPLAINED', 'EXCUSED', 'CONFIRMED') AND NOT EXISTS (
        SELECT 1 FROM stays.conclusion c
        WHERE c.irregular = NEW.id AND c.outcome = NEW.state
          AND c.number = (SELECT max(number) FROM stays.conclusion WHERE irregular = NEW.id)) THEN
        RAISE EXCEPTION 'irregular stay % is concluded by an officer only', NEW.id USING ERRCODE = 'GH065';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER keep_irregular BEFORE INSERT OR UPDATE OR DELETE ON stays.irregular
    FOR EACH ROW EXECUTE FUNCTION stays.keep_irregular();

CREATE FUNCTION stays.keep_hearing() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        RAISE EXCEPTION 'what was said about irregular stay % stays', OLD.irregular USING ERRCODE = 'GH066';
    END IF;
    IF NOT EXISTS (SELECT 1 FROM stays.irregular i WHERE i.id = NEW.irregular AND i.state IN ('FOUND', 'HEARD')) THEN
        RAISE EXCEPTION 'irregular stay % is concluded', NEW.irregular USING ERRCODE = 'GH067';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER keep_hearing BEFORE INSERT OR UPDATE OR DELETE ON stays.hearing
    FOR EACH ROW EXECUTE FUNCTION stays.keep_hearing();

CREATE FUNCTION stays.keep_conclusion() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        RAISE EXCEPTION 'what was concluded of irregular stay % stays', OLD.irregular USING ERRCODE = 'GH068';
    END IF;
    IF NEW.outcome IN ('EXCUSED', 'CONFIRMED')
       AND NOT EXISTS (SELECT 1 FROM stays.hearing h WHERE h.irregular = NEW.irregular) THEN
        RAISE EXCEPTION 'nobody was heard about irregular stay %', NEW.irregular USING ERRCODE = 'GH064';
    END IF;
    IF NEW.outcome = 'CONFIRMED' AND EXISTS (
        SELECT 1 FROM stays.hearing h WHERE h.irregular = NEW.irregular AND h.heard_by = NEW.concluded_by) THEN
        RAISE EXCEPTION 'another officer than the one who heard confirms irregular stay %', NEW.irregular
            USING ERRCODE = 'GH069';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER keep_conclusion BEFORE INSERT OR UPDATE OR DELETE ON stays.conclusion
    FOR EACH ROW EXECUTE FUNCTION stays.keep_conclusion();

-- The contract with statistics (IrregularStayFact): found and concluded, without personal data.
CREATE VIEW stays.fact_irregular AS
SELECT found_in AS recorded_in, found_at AS recorded_at, day, port, kind, 'FOUND' AS event, NULL::text AS outcome,
       1::smallint AS quantity
FROM stays.irregular
UNION ALL
SELECT c.recorded_in, c.concluded_at, c.day, i.port, i.kind, 'CONCLUDED', c.outcome, 1::smallint
FROM stays.conclusion c JOIN stays.irregular i ON i.id = c.irregular
UNION ALL
-- a later conclusion takes the earlier one back
SELECT later.recorded_in, later.concluded_at, later.day, i.port, i.kind, 'CONCLUDED', earlier.outcome, (-1)::smallint
FROM stays.conclusion later
JOIN stays.conclusion earlier ON earlier.irregular = later.irregular AND earlier.number = later.number - 1
JOIN stays.irregular i ON i.id = later.irregular;
