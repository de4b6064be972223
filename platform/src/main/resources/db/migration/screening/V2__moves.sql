-- What a list and an entry may become, and what never changes: the same table of moves that the program has.
CREATE FUNCTION screening.moves(was text, becomes text) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
    SELECT (was, becomes) IN (
        ('DRAFT', 'RELEASED'), ('DRAFT', 'REJECTED'), ('DRAFT', 'WITHDRAWN'), ('DRAFT', 'EXPIRED'),
        ('RELEASED', 'WITHDRAWN'), ('RELEASED', 'EXPIRED'))
$$;

CREATE FUNCTION screening.keep_list() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'a list is withdrawn, not deleted' USING ERRCODE = 'GH030';
    END IF;
    IF TG_OP = 'INSERT' THEN
        IF NEW.state <> 'DRAFT' THEN
            RAISE EXCEPTION 'a list begins as a draft' USING ERRCODE = 'GH031';
        END IF;
        RETURN NEW;
    END IF;
    IF (OLD.id, OLD.code, OLD.owner, OLD.purpose, OLD.ground, OLD.action, OLD.entered_by, OLD.entered_at)
       IS DISTINCT FROM
       (NEW.id, NEW.code, NEW.owner, NEW.purpose, NEW.ground, NEW.action, NEW.entered_by, NEW.entered_at) THEN
        RAISE EXCEPTION 'list % is for what it was released for', OLD.code USING ERRCODE = 'GH032';
    END IF;
    IF OLD.state <> NEW.state AND NOT screening.moves(OLD.state, NEW.state) THEN
        RAISE EXCEPTION 'list % does not go from % to %', OLD.code, OLD.state, NEW.state USING ERRCODE = 'GH033';
    END IF;
    IF NEW.review_at > OLD.review_at AND NOT EXISTS (
        SELECT 1 FROM screening.renewal r
        WHERE r.watchlist = NEW.id AND r.state = 'SIGNED' AND r.review_at = NEW.review_at) THEN
        RAISE EXCEPTION 'list % is prolonged by an assessment and a second signature only', OLD.code
            USING ERRCODE = 'GH034';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER keep_list BEFORE INSERT OR UPDATE OR DELETE ON screening.watchlist
    FOR EACH ROW EXECUTE FUNCTION screening.keep_list();

CREATE FUNCTION screening.keep_entry() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        IF NOT EXISTS (SELECT 1 FROM screening.tombstone t WHERE t.entry = OLD.id) THEN
            RAISE EXCEPTION 'entry % leaves a tombstone when it goes', OLD.id USING ERRCODE = 'GH035';
        END IF;
        RETURN OLD;
    END IF;
    IF TG_OP = 'INSERT' THEN
        IF NEW.state <> 'DRAFT' THEN
            RAISE EXCEPTION 'an entry begins as a draft' USING ERRCODE = 'GH036';
        END IF;
        RETURN NEW;
    END IF;
    IF (OLD.id, OLD.watchlist, OLD.kind, OLD.entered_by, OLD.entered_at)
       IS DISTINCT FROM (NEW.id, NEW.watchlist, NEW.kind, NEW.entered_by, NEW.entered_at) THEN
        RAISE EXCEPTION 'entry % stays where it was entered', OLD.id USING ERRCODE = 'GH037';
    END IF;
    IF OLD.state <> NEW.state AND NOT screening.moves(OLD.state, NEW.state) THEN
        RAISE EXCEPTION 'entry % does not go from % to %', OLD.id, OLD.state, NEW.state USING ERRCODE = 'GH038';
    END IF;
    IF NEW.state = 'RELEASED' AND NOT EXISTS (
        SELECT 1 FROM screening.entry_version v
        WHERE v.entry = NEW.id AND v.number = NEW.released_version AND v.state = 'RELEASED') THEN
        RAISE EXCEPTION 'entry % has no version that was signed', OLD.id USING ERRCODE = 'GH039';
    END IF;
    IF NEW.review_at > OLD.review_at AND NOT EXISTS (
        SELECT 1 FROM screening.renewal r
        WHERE r.entry = NEW.id AND r.state = 'SIGNED' AND r.review_at = NEW.review_at) THEN
        RAISE EXCEPTION 'entry % is prolonged by an assessment and a second signature only', OLD.id
            USING ERRCODE = 'GH034';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER keep_entry BEFORE INSERT OR UPDATE OR DELETE ON screening.entry
    FOR EACH ROW EXECUTE FUNCTION screening.keep_entry();

-- A version is what its author wrote; only the answer to it is added, and that once.
CREATE FUNCTION screening.keep_version() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.state <> 'PROPOSED' THEN
            RAISE EXCEPTION 'a version of % begins as a proposal', NEW.entry USING ERRCODE = 'GH040';
        END IF;
        RETURN NEW;
    END IF;
    IF (OLD.entry, OLD.number, OLD.kind, OLD.particulars, OLD.reason, OLD.source, OLD.entered_by, OLD.entered_at)
       IS DISTINCT FROM
       (NEW.entry, NEW.number, NEW.kind, NEW.particulars, NEW.reason, NEW.source, NEW.entered_by, NEW.entered_at) THEN
        RAISE EXCEPTION 'version % of % is what its author wrote', OLD.number, OLD.entry USING ERRCODE = 'GH041';
    END IF;
    IF OLD.state <> NEW.state AND (OLD.state, NEW.state) NOT IN (
        ('PROPOSED', 'RELEASED'), ('PROPOSED', 'REJECTED'), ('PROPOSED', 'SUPERSEDED'), ('RELEASED', 'SUPERSEDED')) THEN
        RAISE EXCEPTION 'version % of % does not go from % to %', OLD.number, OLD.entry, OLD.state, NEW.state
            USING ERRCODE = 'GH042';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER keep_version BEFORE INSERT OR UPDATE ON screening.entry_version
    FOR EACH ROW EXECUTE FUNCTION screening.keep_version();
