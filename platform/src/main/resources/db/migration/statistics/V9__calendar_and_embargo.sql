-- When a bulletin will be out is said beforehand, to everybody; until then only those read it who are on its list, and each time they
-- do is a row. Nothing of this is ever changed: another date is another row, with the reason.
CREATE TABLE statistics.announcement (
    number       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    period       text        NOT NULL,
    vintage      text        NOT NULL CHECK (vintage IN ('PROVISIONAL', 'FINAL')),
    publish_at   timestamptz NOT NULL,
    announced_by text        NOT NULL,
    announced_at timestamptz NOT NULL,
    replaces     bigint      UNIQUE REFERENCES statistics.announcement,
    reason_en    text,
    reason_zh    text,
    CONSTRAINT announced_before CHECK (publish_at >= announced_at),
    CONSTRAINT moved_with_a_reason CHECK (
        (replaces IS NOT NULL) = (btrim(COALESCE(reason_en, '')) <> '')
        AND (replaces IS NOT NULL) = (btrim(COALESCE(reason_zh, '')) <> ''))
);
CREATE UNIQUE INDEX announced_once ON statistics.announcement (period, vintage) WHERE replaces IS NULL;

CREATE TABLE statistics.embargo_access (
    release    bigint      NOT NULL REFERENCES statistics.release,
    reader     text        NOT NULL,
    ground     text        NOT NULL CHECK (btrim(ground) <> ''),
    granted_by text        NOT NULL,
    granted_at timestamptz NOT NULL,
    PRIMARY KEY (release, reader)
);

CREATE TABLE statistics.early_reading (
    number  bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    release bigint      NOT NULL REFERENCES statistics.release,
    reader  text        NOT NULL,
    state   text        NOT NULL CHECK (state IN ('DRAFT', 'CHECKED', 'SIGNED', 'EMBARGOED', 'WITHDRAWN')),
    read_at timestamptz NOT NULL
);
CREATE INDEX early_reading_of ON statistics.early_reading (release, number);

CREATE FUNCTION statistics.keep_early_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of % stay as they are', TG_TABLE_NAME;
END
$$;
CREATE TRIGGER keep_announcement BEFORE UPDATE OR DELETE ON statistics.announcement
    FOR EACH ROW EXECUTE FUNCTION statistics.keep_early_row();
CREATE TRIGGER keep_embargo_access BEFORE UPDATE OR DELETE ON statistics.embargo_access
    FOR EACH ROW EXECUTE FUNCTION statistics.keep_early_row();
CREATE TRIGGER keep_early_reading BEFORE UPDATE OR DELETE ON statistics.early_reading
    FOR EACH ROW EXECUTE FUNCTION statistics.keep_early_row();

CREATE FUNCTION statistics.moves_the_same_release() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.replaces IS NOT NULL AND NOT EXISTS (
        SELECT FROM statistics.announcement
        WHERE number = NEW.replaces AND period = NEW.period AND vintage = NEW.vintage) THEN
        RAISE EXCEPTION 'announcement % is of another release', NEW.replaces;
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER moves_the_same_release BEFORE INSERT ON statistics.announcement
    FOR EACH ROW EXECUTE FUNCTION statistics.moves_the_same_release();

-- Under embargo nobody reads who is not on the list, whatever the program thinks.
CREATE FUNCTION statistics.on_the_list() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.state = 'EMBARGOED' AND NOT EXISTS (
        SELECT FROM statistics.embargo_access WHERE release = NEW.release AND reader = NEW.reader) THEN
        RAISE EXCEPTION '% is not on the list of release %', NEW.reader, NEW.release;
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER on_the_list BEFORE INSERT ON statistics.early_reading
    FOR EACH ROW EXECUTE FUNCTION statistics.on_the_list();
