-- Out of PostgreSQL. The span, the watermark and the zones of the ports are settings of the transaction, since COPY takes no
-- parameters. The first column names the file.
COPY (
    SELECT lower(fact.mode), fact.day,
           CASE WHEN CAST(fact.recorded_at AT TIME ZONE zone.name AS date) = fact.day
                THEN CAST(EXTRACT(hour FROM fact.recorded_at AT TIME ZONE zone.name) AS smallint) END,
           fact.port, fact.direction, fact.mode, fact.kind, fact.cargo, fact.quantity
    FROM conveyance.fact_conveyance_inspected AS fact
    LEFT JOIN json_each_text(CAST(current_setting('gatehouse.archive_zones') AS json)) AS zone(port, name)
        ON zone.port = fact.port
    WHERE fact.day >= CAST(current_setting('gatehouse.archive_from') AS date)
      AND fact.day < CAST(current_setting('gatehouse.archive_until') AS date)
      AND fact.recorded_in < CAST(current_setting('gatehouse.archive_below') AS bigint)
) TO STDOUT (FORMAT csv)
