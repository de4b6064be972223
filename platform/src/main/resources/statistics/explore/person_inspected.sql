-- Persons inspected in the period, told apart by what is asked for.
-- A column that is not asked for is empty, and a list that is empty takes in every value. Over months where that is enough.
SELECT CAST(date_trunc(CAST(:step AS text), CAST(day AS timestamp)) AS date) AS step,
       CASE WHEN CAST(:by_port AS boolean) THEN port END AS port,
       CASE WHEN CAST(:by_direction AS boolean) THEN direction END AS direction,
       CASE WHEN CAST(:by_mode AS boolean) THEN mode END AS mode,
       CASE WHEN CAST(:by_nationality_group AS boolean) THEN nationality_group END AS nationality_group,
       CASE WHEN CAST(:by_channel AS boolean) THEN channel END AS channel,
       CASE WHEN CAST(:by_outcome AS boolean) THEN outcome END AS outcome,
       CASE WHEN CAST(:by_second_line AS boolean) THEN second_line END AS second_line,
       CAST(SUM(quantity) AS bigint) AS quantity
FROM (
    SELECT month AS day, port, direction, mode, nationality_group, channel, outcome, CAST(second_line AS text) AS second_line, quantity
    FROM statistics.person_month
    WHERE CAST(:over_months AS boolean)
    UNION ALL
    SELECT day, port, direction, mode, nationality_group, channel, outcome, CAST(second_line AS text) AS second_line, quantity
    FROM statistics.person_tally
    WHERE NOT CAST(:over_months AS boolean)
) AS counted
WHERE day >= CAST(:from AS date) AND day < CAST(:until AS date)
  AND (CAST(:direction AS text[]) IS NULL OR direction = ANY (CAST(:direction AS text[])))
  AND (CAST(:mode AS text[]) IS NULL OR mode = ANY (CAST(:mode AS text[])))
  AND (CAST(:nationality_group AS text[]) IS NULL OR nationality_group = ANY (CAST(:nationality_group AS text[])))
  AND (CAST(:channel AS text[]) IS NULL OR channel = ANY (CAST(:channel AS text[])))
  AND (CAST(:outcome AS text[]) IS NULL OR outcome = ANY (CAST(:outcome AS text[])))
  AND (CAST(:second_line AS text[]) IS NULL OR second_line = ANY (CAST(:second_line AS text[])))
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
HAVING SUM(quantity) <> 0
LIMIT :most
