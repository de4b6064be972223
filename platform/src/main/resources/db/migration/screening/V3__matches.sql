-- Travellers of whom a list may speak, what officers found out, and markers of those who are not meant. A match keeps what
-- was compared, so that it can be compared again; with the entry goes all that is known of the person.
CREATE TABLE screening.match (
    id             uuid PRIMARY KEY,
    -- no foreign key: the entry is erased in its time, and what stays of the match is its id
    entry          uuid NOT NULL,
    version        integer NOT NULL CHECK (version > 0),
    watchlist      uuid NOT NULL REFERENCES screening.watchlist,
    kind           text NOT NULL,
    action         text NOT NULL,
    crossing       uuid,
    stay           uuid,
    port           text NOT NULL,
    direction      text NOT NULL,
    likeness       text NOT NULL,
    score          double precision NOT NULL,
    -- the state of the lists that was compared
    sequence       bigint NOT NULL,
    as_of          timestamptz NOT NULL,
    subject        jsonb,
    explanation_en text,
    explanation_zh text,
    raised_at      timestamptz NOT NULL,
    raised_day     date NOT NULL,
    raised_in      bigint NOT NULL,
    state          text NOT NULL,
    erased_at      timestamptz,
    CONSTRAINT known_match_kind CHECK (kind IN ('PERSON', 'DOCUMENT')),
    CONSTRAINT known_match_action CHECK (action IN ('INFORM', 'REFER', 'PROTECT')),
    CONSTRAINT known_match_direction CHECK (direction IN ('ENTRY', 'EXIT')),
    CONSTRAINT known_likeness CHECK (likeness IN ('NUMBER', 'LOOK_ALIKE', 'NAME')),
    CONSTRAINT known_match_state CHECK (state IN ('OPEN', 'UNDECIDED', 'SAME_PERSON', 'OTHER_PERSON', 'LAPSED')),
    CONSTRAINT at_a_crossing_or_in_a_stay CHECK ((crossing IS NULL) <> (stay IS NULL)),
    CONSTRAINT score_within CHECK (score BETWEEN 0 AND 1),
    CONSTRAINT whole_or_erased CHECK (
        (erased_at IS NULL) = (subject IS NOT NULL)
        AND (subject IS NULL) = (explanation_en IS NULL)
        AND (subject IS NULL) = (explanation_zh IS NULL)),
    CONSTRAINT lapsed_with_the_entry CHECK (state <> 'LAPSED' OR erased_at IS NOT NULL)
);
CREATE UNIQUE INDEX one_match_of_a_crossing ON screening.match (crossing, entry, kind) WHERE crossing IS NOT NULL;
CREATE UNIQUE INDEX one_match_of_a_stay ON screening.match (stay, entry, version, kind) WHERE stay IS NOT NULL;
CREATE INDEX match_waiting ON screening.match (port, id) WHERE state = 'OPEN';
CREATE INDEX match_of_list ON screening.match (watchlist, raised_at);
CREATE INDEX match_of_entry ON screening.match (entry);
CREATE INDEX match_raised_since ON screening.match (raised_in);

-- What officers found out, in turn; the words go with the entry.
CREATE TABLE screening.resolution (
    match       uuid NOT NULL REFERENCES screening.match,
    number      integer NOT NULL CHECK (number > 0),
    outcome     text NOT NULL,
    resolved_by uuid NOT NULL,
    resolved_at timestamptz NOT NULL,
    day         date NOT NULL,
    words       text,
    recorded_in bigint NOT NULL,
    PRIMARY KEY (match, number),
    CONSTRAINT known_outcome CHECK (outcome IN ('SAME_PERSON', 'OTHER_PERSON', 'UNDECIDED')),
    CONSTRAINT resolved_in_own_words CHECK (words IS NULL OR btrim(words) <> '')
);
CREATE INDEX resolved_since ON screening.resolution (recorded_in);

-- Somebody else than the one who is meant: by document and by the number that the traveller was given. It holds for the
-- particulars that were compared, and goes with the entry.
CREATE TABLE screening.clearance (
    id              uuid PRIMARY KEY,
    match           uuid NOT NULL UNIQUE REFERENCES screening.match,
    entry           uuid NOT NULL,
    version         integer NOT NULL,
    issuer          text NOT NULL CHECK (issuer <> ''),
    number          text NOT NULL CHECK (number <> ''),
    birth           text NOT NULL,
    redress         text NOT NULL CHECK (redress ~ '^[0-9A-HJKMNP-TV-Z]{12}$'),
    cleared_by      uuid NOT NULL,
    cleared_at      timestamptz NOT NULL,
    withdrawn_by    uuid,
    withdrawn_at    timestamptz,
    withdrawn_words text,
    FOREIGN KEY (entry, version) REFERENCES screening.entry_version (entry, number) ON DELETE CASCADE,
    CONSTRAINT withdrawn_by_an_officer_with_words CHECK (
        (withdrawn_at IS NULL AND withdrawn_by IS NULL AND withdrawn_words IS NULL)
        OR (withdrawn_at IS NOT NULL AND withdrawn_by IS NOT NULL
            AND withdrawn_words IS NOT NULL AND btrim(withdrawn_words) <> ''))
);
CREATE INDEX clearance_of_document ON screening.clearance (issuer, number);
CREATE INDEX clearance_of_redress ON screening.clearance (redress);
CREATE INDEX clearance_of_entry ON screening.clearance (entry, version);

-- Entries that are to be compared with those who are in the country already.
CREATE TABLE screening.rescreening (
    entry   uuid NOT NULL,
    version integer NOT NULL,
    done_at timestamptz,
    PRIMARY KEY (entry, version),
    FOREIGN KEY (entry, version) REFERENCES screening.entry_version (entry, number) ON DELETE CASCADE
);
CREATE INDEX rescreening_waits ON screening.rescreening (entry) WHERE done_at IS NULL;

CREATE FUNCTION screening.rescreen() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO screening.rescreening (entry, version) VALUES (NEW.id, NEW.released_version) ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;

CREATE TRIGGER rescreen AFTER UPDATE OF released_version ON screening.entry
    FOR EACH ROW WHEN (NEW.state = 'RELEASED' AND NEW.kind IN ('PERSON', 'DOCUMENT')
                       AND NEW.released_version IS DISTINCT FROM OLD.released_version)
    EXECUTE FUNCTION screening.rescreen();

-- The same table of moves that the program has.
CREATE FUNCTION screening.keep_match() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'match % stays', OLD.id USING ERRCODE = 'GH043';
    END IF;
    IF TG_OP = 'INSERT' THEN
        IF NEW.state <> 'OPEN' OR NEW.erased_at IS NOT NULL THEN
            RAISE EXCEPTION 'a match begins open' USING ERRCODE = 'GH044';
        END IF;
        RETURN NEW;
    END IF;
    IF (OLD.id, OLD.entry, OLD.version, OLD.watchlist, OLD.kind, OLD.action, OLD.crossing, OLD.stay, OLD.port,
        OLD.direction, OLD.likeness, OLD.score, OLD.sequence, OLD.as_of, OLD.raised_at, OLD.raised_day, OLD.raised_in)
       IS DISTINCT FROM
       (NEW.id, NEW.entry, NEW.version, NEW.watchlist, NEW.kind, NEW.action, NEW.crossing, NEW.stay, NEW.port,
        NEW.direction, NEW.likeness, NEW.score, NEW.sequence, NEW.as_of, NEW.raised_at, NEW.raised_day, NEW.raised_in) THEN
        RAISE EXCEPTION 'what was compared in match % is immutable', OLD.id USING ERRCODE = 'GH045';
    END IF;
    IF (OLD.subject, OLD.explanation_en, OLD.explanation_zh, OLD.erased_at)
       IS DISTINCT FROM (NEW.subject, NEW.explanation_en, NEW.explanation_zh, NEW.erased_at)
       AND (OLD.erased_at IS NOT NULL OR NEW.erased_at IS NULL
            OR EXISTS (SELECT 1 FROM screening.entry e WHERE e.id = OLD.entry)) THEN
        RAISE EXCEPTION 'what was compared in match % goes with its entry only', OLD.id USING ERRCODE = 'GH046';
    END IF;
    IF OLD.state <> NEW.state AND (OLD.state, NEW.state) NOT IN (
        ('OPEN', 'UNDECIDED'), ('OPEN', 'SAME_PERSON'), ('OPEN', 'OTHER_PERSON'), ('OPEN', 'LAPSED'),
        ('UNDECIDED', 'SAME_PERSON'), ('UNDECIDED', 'OTHER_PERSON'), ('UNDECIDED', 'LAPSED')) THEN
        RAISE EXCEPTION 'match % does not go from % to %', OLD.id, OLD.state, NEW.state USING ERRCODE = 'GH047';
    END IF;
    IF OLD.state <> NEW.state AND NEW.state <> 'LAPSED' AND NOT EXISTS (
        SELECT 1 FROM screening.resolution r
        WHERE r.match = NEW.id AND r.outcome = NEW.state
          AND r.number = (SELECT max(number) FROM screening.resolution WHERE match = NEW.id)) THEN
        RAISE EXCEPTION 'match % is resolved by an officer with a reason only', OLD.id USING ERRCODE = 'GH048';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER keep_match BEFORE INSERT OR UPDATE OR DELETE ON screening.match
    FOR EACH ROW EXECUTE FUNCTION screening.keep_match();

CREATE FUNCTION screening.keep_resolution() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE'
       AND (OLD.match, OLD.number, OLD.outcome, OLD.resolved_by, OLD.resolved_at, OLD.day, OLD.recorded_in)
           IS NOT DISTINCT FROM
           (NEW.match, NEW.number, NEW.outcome, NEW.resolved_by, NEW.resolved_at, NEW.day, NEW.recorded_in)
       AND NEW.words IS NULL
       AND NOT EXISTS (SELECT 1 FROM screening.match m JOIN screening.entry e ON e.id = m.entry WHERE m.id = OLD.match) THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' THEN
        IF NEW.words IS NULL THEN
            RAISE EXCEPTION 'match % is resolved by an officer with a reason only', NEW.match USING ERRCODE = 'GH048';
        END IF;
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'what an officer found out about match % stays', OLD.match USING ERRCODE = 'GH049';
END $$;

CREATE TRIGGER keep_resolution BEFORE INSERT OR UPDATE OR DELETE ON screening.resolution
    FOR EACH ROW EXECUTE FUNCTION screening.keep_resolution();

-- Whatever erases an entry erases what its matches know of people; markers go by their foreign key.
CREATE FUNCTION screening.forget_matches() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    UPDATE screening.resolution SET words = NULL
    WHERE words IS NOT NULL AND match IN (SELECT id FROM screening.match WHERE entry = OLD.id);
    UPDATE screening.match
    SET subject = NULL, explanation_en = NULL, explanation_zh = NULL,
        erased_at = (SELECT t.erased_at FROM screening.tombstone t WHERE t.entry = OLD.id),
        state = CASE WHEN state IN ('OPEN', 'UNDECIDED') THEN 'LAPSED' ELSE state END
    WHERE entry = OLD.id;
    RETURN NULL;
END $$;

CREATE TRIGGER forget_matches AFTER DELETE ON screening.entry
    FOR EACH ROW EXECUTE FUNCTION screening.forget_matches();

-- The contract with statistics (MatchFact): alerts and their resolutions, without personal data.
CREATE VIEW screening.fact_match AS
SELECT raised_in AS recorded_in, raised_at AS recorded_at, raised_day AS day, port, direction, 'RAISED' AS event,
       CASE WHEN crossing IS NULL THEN 'STAY' ELSE 'CROSSING' END AS place, kind, action, NULL::text AS outcome,
       1::smallint AS quantity
FROM screening.match
UNION ALL
SELECT r.recorded_in, r.resolved_at, r.day, m.port, m.direction, 'RESOLVED',
       CASE WHEN m.crossing IS NULL THEN 'STAY' ELSE 'CROSSING' END, m.kind, m.action, r.outcome, 1::smallint
FROM screening.resolution r JOIN screening.match m ON m.id = r.match
UNION ALL
-- a later resolution takes the earlier one back
SELECT later.recorded_in, later.resolved_at, later.day, m.port, m.direction, 'RESOLVED',
       CASE WHEN m.crossing IS NULL THEN 'STAY' ELSE 'CROSSING' END, m.kind, m.action, earlier.outcome, (-1)::smallint
FROM screening.resolution later
JOIN screening.resolution earlier ON earlier.match = later.match AND earlier.number = later.number - 1
JOIN screening.match m ON m.id = later.match;
