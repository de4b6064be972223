-- Conveyances inspected in a period of days, by everything that a metric tells apart.
SELECT direction, mode, kind, cargo, CAST(SUM(quantity) AS bigint) AS quantity
FROM statistics.conveyance_tally
WHERE day >= CAST(:from AS date) AND day < CAST(:until AS date)
GROUP BY direction, mode, kind, cargo
