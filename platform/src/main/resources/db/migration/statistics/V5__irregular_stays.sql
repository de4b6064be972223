-- Irregular stays found and concluded, by day and by month as the others are counted. What is only found has no outcome yet: the
-- empty text, so that it is a value of the key.
CREATE TABLE statistics.irregular_tally (
    day       date   NOT NULL,
    port      text   NOT NULL,
    kind      text   NOT NULL,
    event     text   NOT NULL,
    outcome   text   NOT NULL,
    quantity  bigint NOT NULL,
    PRIMARY KEY (day, port, kind, event, outcome)
);

CREATE TABLE statistics.irregular_month (
    month     date   NOT NULL CHECK (EXTRACT(day FROM month) = 1),
    port      text   NOT NULL,
    kind      text   NOT NULL,
    event     text   NOT NULL,
    outcome   text   NOT NULL,
    quantity  bigint NOT NULL,
    PRIMARY KEY (month, port, kind, event, outcome)
);
