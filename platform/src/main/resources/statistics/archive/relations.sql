-- The relations over which the statistics run, as PostgreSQL has them in its tallies: here they are the files of the archive. The
-- month of a row is the one of its folder, so that files of other months are not opened. The vintage is chosen before.
CREATE SCHEMA statistics;

CREATE VIEW statistics.person_month AS
SELECT month, day, port, direction, mode, nationality_group, channel, outcome, second_line, quantity
FROM read_parquet(getvariable('persons-inspected'), hive_partitioning = true,
    hive_types = {'month': DATE, 'vintage': INTEGER});

CREATE VIEW statistics.person_tally AS SELECT * FROM statistics.person_month;

CREATE VIEW statistics.conveyance_month AS
SELECT month, day, port, direction, mode, kind, cargo, quantity
FROM read_parquet(getvariable('conveyances-inspected'), hive_partitioning = true,
    hive_types = {'month': DATE, 'vintage': INTEGER});

CREATE VIEW statistics.conveyance_tally AS SELECT * FROM statistics.conveyance_month;

CREATE VIEW statistics.alert_month AS
SELECT month, day, port, direction, event, kind, action, outcome, quantity
FROM read_parquet(getvariable('list-alerts'), hive_partitioning = true,
    hive_types = {'month': DATE, 'vintage': INTEGER});

CREATE VIEW statistics.irregular_month AS
SELECT month, day, port, kind, event, outcome, quantity
FROM read_parquet(getvariable('irregular-stays'), hive_partitioning = true,
    hive_types = {'month': DATE, 'vintage': INTEGER});

CREATE VIEW statistics.signal_month AS
SELECT month, day, port, indicator, event, outcome, quantity
FROM read_parquet(getvariable('signals'), hive_partitioning = true,
    hive_types = {'month': DATE, 'vintage': INTEGER});

CREATE VIEW statistics.warning_month AS
SELECT month, day, port, indicator, level, event, outcome, quantity
FROM read_parquet(getvariable('warnings'), hive_partitioning = true,
    hive_types = {'month': DATE, 'vintage': INTEGER});

CREATE VIEW statistics.alert_tally AS SELECT * FROM statistics.alert_month;

CREATE VIEW statistics.irregular_tally AS SELECT * FROM statistics.irregular_month;

CREATE VIEW statistics.signal_tally AS SELECT * FROM statistics.signal_month;

CREATE VIEW statistics.warning_tally AS SELECT * FROM statistics.warning_month;
