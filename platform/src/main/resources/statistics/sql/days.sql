-- Persons and conveyances inspected on each day on which there was anything.
SELECT day, CAST(SUM(entries) AS bigint) AS entries, CAST(SUM(exits) AS bigint) AS exits,
       CAST(SUM(conveyances) AS bigint) AS conveyances
FROM (
    SELECT day, CASE WHEN direction = 'ENTRY' THEN quantity ELSE 0 END AS entries,
           CASE WHEN direction = 'EXIT' THEN quantity ELSE 0 END AS exits, 0 AS conveyances
    FROM statistics.person_tally
    WHERE day >= CAST(:from AS date) AND day < CAST(:until AS date)
    UNION ALL
    SELECT day, 0 AS entries, 0 AS exits, quantity AS conveyances
    FROM statistics.conveyance_tally
    WHERE day >= CAST(:from AS date) AND day < CAST(:until AS date)
) AS counted
GROUP BY day
ORDER BY day
