-- How alike an entry and a traveller are when nothing else is on the list. The score of a match also counts how rare a name is
-- among all that are listed, and lists change; this one can be computed again at any time from what is kept.
ALTER TABLE screening.match ADD COLUMN score_alone double precision;
ALTER TABLE screening.match ADD CONSTRAINT score_alone_within CHECK (score_alone BETWEEN 0 AND 1);

CREATE FUNCTION screening.keep_score_alone() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what was compared in match % is immutable', OLD.id USING ERRCODE = 'GH045';
END $$;

CREATE TRIGGER keep_score_alone BEFORE UPDATE ON screening.match
    FOR EACH ROW WHEN (NEW.score_alone IS DISTINCT FROM OLD.score_alone)
    EXECUTE FUNCTION screening.keep_score_alone();
