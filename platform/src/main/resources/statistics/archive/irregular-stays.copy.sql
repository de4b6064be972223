-- Out of PostgreSQL. The span and the watermark are settings of the transaction, since COPY takes no parameters. The first
-- column names the file.
COPY (
    SELECT 'all', fact.day, fact.port, fact.kind, fact.event, COALESCE(fact.outcome, ''), fact.quantity
    FROM stays.fact_irregular AS fact
    WHERE fact.day >= CAST(current_setting('gatehouse.archive_from') AS date)
      AND fact.day < CAST(current_setting('gatehouse.archive_until') AS date)
      AND fact.recorded_in < CAST(current_setting('gatehouse.archive_below') AS bigint)
) TO STDOUT (FORMAT csv)
