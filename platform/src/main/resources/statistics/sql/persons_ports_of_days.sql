-- Ports at which persons were inspected in a period of days. Directions are told apart after the sum: looking at every row costs more.
SELECT port, MIN(mode) AS mode,
       CAST(SUM(CASE WHEN direction = 'ENTRY' THEN quantity ELSE 0 END) AS bigint) AS entries,
       CAST(SUM(CASE WHEN direction = 'EXIT' THEN quantity ELSE 0 END) AS bigint) AS exits
FROM (
    SELECT port, mode, direction, SUM(quantity) AS quantity
    FROM statistics.person_tally
    WHERE day >= CAST(:from AS date) AND day < CAST(:until AS date)
    GROUP BY port, mode, direction
) AS counted
GROUP BY port
HAVING SUM(quantity) > 0
