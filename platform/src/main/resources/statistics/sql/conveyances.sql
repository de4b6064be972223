-- Conveyances inspected in the period, by everything that a metric tells apart.
SELECT direction, mode, kind, cargo, CAST(SUM(quantity) AS bigint) AS quantity
FROM statistics.conveyance_month
WHERE month >= CAST(:from AS date) AND month < CAST(:until AS date)
GROUP BY direction, mode, kind, cargo
