-- Persons and conveyances inspected on each day on which there was anything. Directions are told apart after the sum: looking at
-- every row costs more.
SELECT day, CAST(SUM(CASE WHEN direction = 'ENTRY' THEN quantity ELSE 0 END) AS bigint) AS entries,
       CAST(SUM(CASE WHEN direction = 'EXIT' THEN quantity ELSE 0 END) AS bigint) AS exits,
       CAST(SUM(CASE WHEN direction = 'CONVEYANCE' THEN quantity ELSE 0 END) AS bigint) AS conveyances
FROM (
    SELECT day, direction, SUM(quantity) AS quantity
    FROM statistics.person_tally
    WHERE day >= CAST(:from AS date) AND day < CAST(:until AS date)
    GROUP BY day, direction
    UNION ALL
    SELECT day, 'CONVEYANCE' AS direction, SUM(quantity) AS quantity
    FROM statistics.conveyance_tally
    WHERE day >= CAST(:from AS date) AND day < CAST(:until AS date)
    GROUP BY day
) AS counted
GROUP BY day
ORDER BY day
