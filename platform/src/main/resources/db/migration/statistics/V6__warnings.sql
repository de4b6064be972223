-- Signals and warnings of the early-warning service, by day and by month as the others are counted. What has no outcome has the
-- empty text, so that it is a value of the key.
CREATE TABLE statistics.signal_tally (
    day       date   NOT NULL,
    port      text   NOT NULL,
    indicator text   NOT NULL,
    event     text   NOT NULL,
    outcome   text   NOT NULL,
    quantity  bigint NOT NULL,
    PRIMARY KEY (day, port, indicator, event, outcome)
);
CREATE TABLE statistics.signal_month (
    month     date   NOT NULL CHECK (EXTRACT(day FROM month) = 1),
    port      text   NOT NULL,
    indicator text   NOT NULL,
    event     text   NOT NULL,
    outcome   text   NOT NULL,
    quantity  bigint NOT NULL,
    PRIMARY KEY (month, port, indicator, event, outcome)
);
CREATE TABLE statistics.warning_tally (
    day       date   NOT NULL,
    port      text   NOT NULL,
    indicator text   NOT NULL,
    level     text   NOT NULL,
    event     text   NOT NULL,
    outcome   text   NOT NULL,
    quantity  bigint NOT NULL,
    PRIMARY KEY (day, port, indicator, level, event, outcome)
);
CREATE TABLE statistics.warning_month (
    month     date   NOT NULL CHECK (EXTRACT(day FROM month) = 1),
    port      text   NOT NULL,
    indicator text   NOT NULL,
    level     text   NOT NULL,
    event     text   NOT NULL,
    outcome   text   NOT NULL,
    quantity  bigint NOT NULL,
    PRIMARY KEY (month, port, indicator, level, event, outcome)
);
