-- What the second line heard and took: interviews in turns, exhibits with whoever had them in hand, and who has opened all that
-- before deciding. Added to and never changed.
CREATE TABLE inspection.interview (
    id              uuid PRIMARY KEY,
    inspection      uuid NOT NULL,
    language        text NOT NULL,
    interpreter     text,
    interpreting    text,
    persons_present text NOT NULL,
    by_officer      uuid NOT NULL,
    started_at      timestamptz NOT NULL,
    ended_at        timestamptz,
    read_back       text,
    read_back_words text,
    CONSTRAINT interpreter_whole_or_not_at_all CHECK ((interpreter IS NULL) = (interpreting IS NULL)),
    CONSTRAINT known_interpreting CHECK (interpreting IN ('PRESENT', 'REMOTE')),
    CONSTRAINT known_read_back CHECK (read_back IN ('CONFIRMED', 'NOT_CONFIRMED')),
    CONSTRAINT ends_whole_or_not_at_all CHECK (
        (ended_at IS NULL) = (read_back IS NULL) AND (ended_at IS NULL) = (read_back_words IS NULL)),
    CONSTRAINT ends_after_it_began CHECK (ended_at >= started_at),
    CONSTRAINT not_confirmed_says_why CHECK (
        read_back IS DISTINCT FROM 'NOT_CONFIRMED' OR (read_back_words IS NOT NULL AND btrim(read_back_words) <> ''))
);
CREATE INDEX interview_of ON inspection.interview (inspection, started_at);
CREATE UNIQUE INDEX one_interview_at_a_time ON inspection.interview (inspection) WHERE ended_at IS NULL;

CREATE TABLE inspection.turn (
    interview  uuid NOT NULL REFERENCES inspection.interview ON DELETE CASCADE,
    number     integer NOT NULL,
    at         timestamptz NOT NULL,
    kind       text NOT NULL,
    words      text NOT NULL,
    by_officer uuid NOT NULL,
    PRIMARY KEY (interview, number),
    CONSTRAINT known_turn CHECK (kind IN ('QUESTION', 'ANSWER', 'REMARK', 'ADDITION')),
    CONSTRAINT turn_has_words CHECK (btrim(words) <> '')
);

CREATE TABLE inspection.exhibit (
    id          uuid PRIMARY KEY,
    inspection  uuid NOT NULL,
    number      integer NOT NULL,
    class       text NOT NULL,
    description text NOT NULL,
    by_officer  uuid NOT NULL,
    at          timestamptz NOT NULL,
    UNIQUE (inspection, number),
    CONSTRAINT known_exhibit CHECK (class IN ('DOCUMENT', 'DEVICE', 'MONEY', 'GOODS', 'IMAGE', 'OTHER')),
    CONSTRAINT exhibit_is_described CHECK (btrim(description) <> '')
);

-- The file as kept, without what it told of its making, and the hash of the file as it was brought.
CREATE TABLE inspection.exhibit_file (
    exhibit       uuid PRIMARY KEY REFERENCES inspection.exhibit ON DELETE CASCADE,
    media_type    text NOT NULL,
    brought_sha256 bytea NOT NULL,
    sha256        bytea NOT NULL,
    content       bytea NOT NULL,
    CONSTRAINT known_media_type CHECK (media_type IN ('image/jpeg', 'image/png', 'application/pdf')),
    CONSTRAINT kept_as_hashed CHECK (sha256 = sha256(content)),
    CONSTRAINT brought_was_hashed CHECK (octet_length(brought_sha256) = 32)
);

CREATE TABLE inspection.custody (
    exhibit    uuid NOT NULL REFERENCES inspection.exhibit ON DELETE CASCADE,
    number     integer NOT NULL,
    at         timestamptz NOT NULL,
    kind       text NOT NULL,
    place      text NOT NULL,
    seal       text NOT NULL,
    words      text NOT NULL,
    by_officer uuid NOT NULL,
    PRIMARY KEY (exhibit, number),
    CONSTRAINT known_custody CHECK (kind IN ('TAKEN', 'MOVED', 'UNSEALED', 'SEALED', 'HANDED_ON', 'RETURNED')),
    CONSTRAINT custody_says_where CHECK (btrim(place) <> ''),
    CONSTRAINT sealed_with_something CHECK (kind <> 'SEALED' OR btrim(seal) <> '')
);
-- What was given away is in hand no more.
CREATE UNIQUE INDEX custody_ends_once ON inspection.custody (exhibit) WHERE kind IN ('HANDED_ON', 'RETURNED');

CREATE TABLE inspection.evidence_opening (
    inspection uuid NOT NULL,
    officer    uuid NOT NULL,
    opened_at  timestamptz NOT NULL,
    PRIMARY KEY (inspection, officer)
);

CREATE TRIGGER keep_turn BEFORE UPDATE ON inspection.turn FOR EACH ROW EXECUTE FUNCTION inspection.keep_added();
CREATE TRIGGER keep_exhibit BEFORE UPDATE ON inspection.exhibit FOR EACH ROW EXECUTE FUNCTION inspection.keep_added();
CREATE TRIGGER keep_exhibit_file BEFORE UPDATE ON inspection.exhibit_file
    FOR EACH ROW EXECUTE FUNCTION inspection.keep_added();
CREATE TRIGGER keep_custody BEFORE UPDATE ON inspection.custody FOR EACH ROW EXECUTE FUNCTION inspection.keep_added();

-- An interview may end, once; nothing else of it changes.
CREATE FUNCTION inspection.keep_interview() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.ended_at IS NOT NULL
       OR (OLD.id, OLD.inspection, OLD.language, OLD.interpreter, OLD.interpreting, OLD.persons_present, OLD.by_officer,
           OLD.started_at)
          IS DISTINCT FROM
          (NEW.id, NEW.inspection, NEW.language, NEW.interpreter, NEW.interpreting, NEW.persons_present, NEW.by_officer,
           NEW.started_at) THEN
        RAISE EXCEPTION 'interview % is amended by additions alone', OLD.id USING ERRCODE = 'GH002';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER keep_interview BEFORE UPDATE ON inspection.interview
    FOR EACH ROW EXECUTE FUNCTION inspection.keep_interview();

-- What was read back is only added to, and what still goes on is no addition.
CREATE FUNCTION inspection.turn_in_time() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.kind = 'ADDITION')
       IS DISTINCT FROM (SELECT ended_at IS NOT NULL FROM inspection.interview WHERE id = NEW.interview) THEN
        RAISE EXCEPTION 'interview % is amended by additions alone', NEW.interview USING ERRCODE = 'GH002';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER turn_in_time BEFORE INSERT ON inspection.turn
    FOR EACH ROW EXECUTE FUNCTION inspection.turn_in_time();

-- What there is to be opened before a decision against the traveller, and who added it when.
CREATE VIEW inspection.evidence_added AS
SELECT inspection, started_at AS at, by_officer FROM inspection.interview
UNION ALL
SELECT interview.inspection, turn.at, turn.by_officer
FROM inspection.turn JOIN inspection.interview ON interview.id = turn.interview
UNION ALL
SELECT inspection, at, by_officer FROM inspection.exhibit;

-- A refusal that officers sign here is signed by two who have opened the evidence. Recorded batches come with their decisions.
CREATE FUNCTION inspection.refused_by_those_who_looked() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.outcome IS NOT DISTINCT FROM 'REFUSED'
       AND (SELECT count(*) FROM inspection.evidence_opening
            WHERE inspection = NEW.id AND officer IN (NEW.decided_by, NEW.confirmed_by)) < 2 THEN
        RAISE EXCEPTION 'refused_by_those_who_looked: the evidence of inspection % was not opened', NEW.id
            USING ERRCODE = 'GH004';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER refused_by_those_who_looked BEFORE UPDATE ON inspection.inspection
    FOR EACH ROW EXECUTE FUNCTION inspection.refused_by_those_who_looked();
