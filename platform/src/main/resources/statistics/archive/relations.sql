-- The relations over which the statistics run, as PostgreSQL has them in its tallies: here they are the files of the archive. The
-- month of a row is the one of its folder, so that files of other months are not opened. The vintage is chosen before.
--
-- Persons are read anew by each statement, and only the columns that it names: to sum them up by everything before costs more than it
-- saves. All other facts are few, and several statements ask for each: they are read once and summed up by what statements tell apart.
SET parquet_metadata_cache = true;

CREATE SCHEMA statistics;

CREATE VIEW statistics.person_month AS
SELECT month, day, port, direction, mode, nationality_group, channel, outcome, second_line, quantity
FROM read_parquet(getvariable('persons-inspected'), hive_partitioning = true,
    hive_types = {'month': DATE, 'vintage': INTEGER});

CREATE VIEW statistics.person_tally AS SELECT * FROM statistics.person_month;

CREATE TABLE statistics.conveyance_tally AS
SELECT month, day, direction, mode, kind, cargo, CAST(SUM(quantity) AS bigint) AS quantity
FROM read_parquet(getvariable('conveyances-inspected'), hive_partitioning = true,
    hive_types = {'month': DATE, 'vintage': INTEGER})
GROUP BY month, day, direction, mode, kind, cargo;

CREATE VIEW statistics.conveyance_month AS SELECT * FROM statistics.conveyance_tally;

CREATE TABLE statistics.alert_tally AS
SELECT month, day, direction, event, kind, action, outcome, CAST(SUM(quantity) AS bigint) AS quantity
FROM read_parquet(getvariable('list-alerts'), hive_partitioning = true,
    hive_types = {'month': DATE, 'vintage': INTEGER})
GROUP BY month, day, direction, event, kind, action, outcome;

CREATE VIEW statistics.alert_month AS SELECT * FROM statistics.alert_tally;

CREATE TABLE statistics.irregular_tally AS
SELECT month, day, kind, event, outcome, CAST(SUM(quantity) AS bigint) AS quantity
FROM read_parquet(getvariable('irregular-stays'), hive_partitioning = true,
    hive_types = {'month': DATE, 'vintage': INTEGER})
GROUP BY month, day, kind, event, outcome;

CREATE VIEW statistics.irregular_month AS SELECT * FROM statistics.irregular_tally;

CREATE TABLE statistics.signal_tally AS
SELECT month, day, indicator, event, outcome, CAST(SUM(quantity) AS bigint) AS quantity
FROM read_parquet(getvariable('signals'), hive_partitioning = true,
    hive_types = {'month': DATE, 'vintage': INTEGER})
GROUP BY month, day, indicator, event, outcome;

CREATE VIEW statistics.signal_month AS SELECT * FROM statistics.signal_tally;

CREATE TABLE statistics.warning_tally AS
SELECT month, day, indicator, level, event, outcome, CAST(SUM(quantity) AS bigint) AS quantity
FROM read_parquet(getvariable('warnings'), hive_partitioning = true,
    hive_types = {'month': DATE, 'vintage': INTEGER})
GROUP BY month, day, indicator, level, event, outcome;

CREATE VIEW statistics.warning_month AS SELECT * FROM statistics.warning_tally;
