-- Days of the period with any of these signals.
SELECT COUNT(DISTINCT day) AS days
FROM statistics.signal_tally
WHERE day >= CAST(:from AS date) AND day < CAST(:until AS date)
