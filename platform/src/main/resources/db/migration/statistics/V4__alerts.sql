-- Alerts that watchlists raised and what officers found out, by day and by month as the others are counted. An alert that is
-- only raised has no outcome yet: the empty text, so that it is a value of the key.
CREATE TABLE statistics.alert_tally (
    day       date   NOT NULL,
    port      text   NOT NULL,
    direction text   NOT NULL,
    event     text   NOT NULL,
    kind      text   NOT NULL,
    action    text   NOT NULL,
    outcome   text   NOT NULL,
    quantity  bigint NOT NULL,
    PRIMARY KEY (day, port, direction, event, kind, action, outcome)
);

CREATE TABLE statistics.alert_month (
    month     date   NOT NULL CHECK (EXTRACT(day FROM month) = 1),
    port      text   NOT NULL,
    direction text   NOT NULL,
    event     text   NOT NULL,
    kind      text   NOT NULL,
    action    text   NOT NULL,
    outcome   text   NOT NULL,
    quantity  bigint NOT NULL,
    PRIMARY KEY (month, port, direction, event, kind, action, outcome)
);
