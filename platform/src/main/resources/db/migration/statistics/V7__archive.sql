-- Which months are sealed in the archive outside the database, with the hash of each manifest: what lies in the folder is held
-- against these rows. A later vintage stands beside an earlier one, and no row changes.
CREATE TABLE statistics.archive_month (
    month        date        NOT NULL CHECK (EXTRACT(day FROM month) = 1),
    vintage      integer     NOT NULL CHECK (vintage >= 1),
    schema       text        NOT NULL,
    folded_below bigint      NOT NULL,
    as_of        timestamptz NOT NULL,
    row_count    bigint      NOT NULL CHECK (row_count >= 0),
    hash         text        NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    previous     text        NOT NULL,
    sealed_by    text        NOT NULL,
    sealed_at    timestamptz NOT NULL,
    PRIMARY KEY (month, vintage),
    CONSTRAINT names_the_one_before CHECK (
        CASE vintage WHEN 1 THEN previous = '' ELSE previous ~ '^[0-9a-f]{64}$' END)
);

CREATE FUNCTION statistics.archive_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        RAISE EXCEPTION 'vintage % of % in the archive does not change', OLD.vintage, OLD.month;
    END IF;
    IF NEW.vintage > 1 AND NOT EXISTS (
        SELECT FROM statistics.archive_month
        WHERE month = NEW.month AND vintage = NEW.vintage - 1 AND hash = NEW.previous) THEN
        RAISE EXCEPTION 'vintage % of % does not follow the one before', NEW.vintage, NEW.month;
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER archive_stays BEFORE INSERT OR UPDATE OR DELETE ON statistics.archive_month
    FOR EACH ROW EXECUTE FUNCTION statistics.archive_stays();
