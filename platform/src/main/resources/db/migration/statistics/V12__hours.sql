-- Persons inspected by hour and day of the week, a month at a time, for the picture of when a port is busy. Hour and day are those at
-- the port. Months that were folded before this table was there are counted when they are counted again (a release drafted, or reconciled).
CREATE TABLE statistics.person_hour (
    month    date     NOT NULL CHECK (EXTRACT(day FROM month) = 1),
    port     text     NOT NULL,
    weekday  smallint NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    hour     smallint NOT NULL CHECK (hour BETWEEN 0 AND 23),
    quantity bigint   NOT NULL,
    PRIMARY KEY (month, port, weekday, hour)
);
