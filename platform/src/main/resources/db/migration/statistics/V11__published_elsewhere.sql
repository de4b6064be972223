-- Figures that authorities published elsewhere, before this house or beside it, so that a series can be read from its beginning. A row is what
-- was printed and where; it is never changed: another value is another row that replaces it.
CREATE TABLE statistics.published_import (
    number      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name        text        NOT NULL CHECK (btrim(name) <> ''),
    sha256      text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    imported_by text        NOT NULL,
    imported_at timestamptz NOT NULL,
    taken       int         NOT NULL CHECK (taken > 0),
    repeated    int         NOT NULL CHECK (repeated >= 0),
    conflicting int         NOT NULL CHECK (conflicting >= 0),
    unreadable  int         NOT NULL CHECK (unreadable >= 0)
);

CREATE TABLE statistics.published_figure (
    number         bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    import         bigint  NOT NULL REFERENCES statistics.published_import,
    line           int     NOT NULL CHECK (line > 0),
    period         text    NOT NULL,
    printed_period text    NOT NULL CHECK (btrim(printed_period) <> ''),
    metric         text    NOT NULL CHECK (metric ~ '^[a-z0-9_]+(\.[a-z0-9_]+)*$'),
    authority      text    NOT NULL CHECK (btrim(authority) <> ''),
    value          numeric,
    low            numeric,
    high           numeric,
    unit           text    NOT NULL,
    comparison     text    NOT NULL,
    source         text    NOT NULL CHECK (btrim(source) <> ''),
    as_published   text    NOT NULL,
    qualifier      text    NOT NULL CHECK (qualifier IN ('exact', 'more_than', 'nearly', 'about', 'average', 'forecast', 'unresolved')),
    note           text    NOT NULL,
    replaces       bigint  UNIQUE REFERENCES statistics.published_figure,
    CONSTRAINT unresolved_has_no_value CHECK ((qualifier = 'unresolved') = (value IS NULL)),
    CONSTRAINT within_its_rounding CHECK (
        (value IS NULL) = (low IS NULL) AND (value IS NULL) = (high IS NULL)
        AND (value IS NULL OR (value >= 0 AND low <= value AND value <= high)))
);
-- One authority says one thing of a figure and period; what it foretold is another thing than what came.
CREATE UNIQUE INDEX published_once ON statistics.published_figure (authority, metric, period, (qualifier = 'forecast'))
    WHERE replaces IS NULL;
CREATE INDEX published_of_metric ON statistics.published_figure (metric);

CREATE FUNCTION statistics.keep_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of % stay as they are', TG_TABLE_NAME;
END
$$;
CREATE TRIGGER keep_published_import BEFORE UPDATE OR DELETE ON statistics.published_import
    FOR EACH ROW EXECUTE FUNCTION statistics.keep_published();
CREATE TRIGGER keep_published_figure BEFORE UPDATE OR DELETE ON statistics.published_figure
    FOR EACH ROW EXECUTE FUNCTION statistics.keep_published();

CREATE FUNCTION statistics.replaces_the_same_figure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.replaces IS NOT NULL AND NOT EXISTS (
        SELECT FROM statistics.published_figure
        WHERE number = NEW.replaces AND authority = NEW.authority AND metric = NEW.metric AND period = NEW.period
          AND (qualifier = 'forecast') = (NEW.qualifier = 'forecast')) THEN
        RAISE EXCEPTION 'figure % is another one', NEW.replaces;
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER replaces_the_same_figure BEFORE INSERT ON statistics.published_figure
    FOR EACH ROW EXECUTE FUNCTION statistics.replaces_the_same_figure();
