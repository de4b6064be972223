-- Ports at which persons were inspected in the period.
SELECT port, MIN(mode) AS mode,
       CAST(SUM(CASE WHEN direction = 'ENTRY' THEN quantity ELSE 0 END) AS bigint) AS entries,
       CAST(SUM(CASE WHEN direction = 'EXIT' THEN quantity ELSE 0 END) AS bigint) AS exits
FROM statistics.person_month
WHERE month >= CAST(:from AS date) AND month < CAST(:until AS date)
GROUP BY port
HAVING SUM(quantity) > 0
