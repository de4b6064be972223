-- Dashboards that statisticians arrange. Each change is a row of its own, so that who changed what and when is never lost, and the key
-- is the referee of those who change one version at the same time.
CREATE TABLE statistics.dashboard_version (
    dashboard  uuid        NOT NULL,
    version    integer     NOT NULL,
    owner      text        NOT NULL,
    title_en   text        NOT NULL,
    title_zh   text        NOT NULL,
    tiles      jsonb       NOT NULL,
    deleted    boolean     NOT NULL,
    changed_by text        NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (dashboard, version),
    CONSTRAINT from_one_on CHECK (version >= 1),
    CONSTRAINT titled CHECK (btrim(title_en) <> '' OR btrim(title_zh) <> ''),
    CONSTRAINT tiles_in_order CHECK (jsonb_typeof(tiles) = 'array'),
    CONSTRAINT owner_deletes CHECK (NOT deleted OR changed_by = owner)
);
CREATE TRIGGER keep_dashboard_version BEFORE UPDATE OR DELETE ON statistics.dashboard_version
    FOR EACH ROW EXECUTE FUNCTION statistics.keep_early_row();

-- The next version follows the last one, of the same owner, and none follows a deletion.
CREATE FUNCTION statistics.follows_last_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.version > 1 AND NOT EXISTS (
        SELECT FROM statistics.dashboard_version
        WHERE dashboard = NEW.dashboard AND version = NEW.version - 1 AND owner = NEW.owner AND NOT deleted) THEN
        RAISE EXCEPTION 'version % of dashboard % follows none', NEW.version, NEW.dashboard;
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER follows_last_version BEFORE INSERT ON statistics.dashboard_version
    FOR EACH ROW EXECUTE FUNCTION statistics.follows_last_version();
