-- The same counts by month: a bulletin compares three quarters, and nine months of every port are some thousand rows
-- where their days are hundreds of thousands. Kept by the same statement as the days; made of them by a recount.
CREATE TABLE statistics.person_month (
    month             date     NOT NULL CHECK (EXTRACT(day FROM month) = 1),
    port              text     NOT NULL,
    direction         text     NOT NULL,
    mode              text     NOT NULL,
    nationality_group text     NOT NULL,
    channel           text     NOT NULL,
    outcome           text     NOT NULL,
    second_line       boolean  NOT NULL,
    quantity          bigint   NOT NULL,
    PRIMARY KEY (month, port, direction, mode, nationality_group, channel, outcome, second_line)
);
INSERT INTO statistics.person_month
SELECT CAST(date_trunc('month', CAST(day AS timestamp)) AS date), port, direction, mode, nationality_group, channel,
       outcome, second_line, SUM(quantity)
FROM statistics.person_tally
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;

CREATE TABLE statistics.conveyance_month (
    month     date    NOT NULL CHECK (EXTRACT(day FROM month) = 1),
    port      text    NOT NULL,
    direction text    NOT NULL,
    mode      text    NOT NULL,
    kind      text    NOT NULL,
    cargo     boolean NOT NULL,
    quantity  bigint  NOT NULL,
    PRIMARY KEY (month, port, direction, mode, kind, cargo)
);
INSERT INTO statistics.conveyance_month
SELECT CAST(date_trunc('month', CAST(day AS timestamp)) AS date), port, direction, mode, kind, cargo, SUM(quantity)
FROM statistics.conveyance_tally
GROUP BY 1, 2, 3, 4, 5, 6;
