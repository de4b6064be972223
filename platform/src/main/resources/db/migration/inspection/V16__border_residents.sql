-- Whoever crosses as a resident of the border zone is counted in the whole and in none of the three groups, as the authority
-- publishes it. For the law such a traveller stays a citizen or a foreigner; what the assessment knew tells which pass was shown.
CREATE OR REPLACE VIEW inspection.fact_person_inspected AS
SELECT recorded_in, decided_at AS recorded_at, day, port, direction, mode,
       CASE WHEN inputs LIKE '%permission=BORDER\_PASS:%' THEN 'BORDER_RESIDENT' ELSE nationality_group END AS nationality_group,
       channel, outcome, second_line, 1::smallint AS quantity
FROM inspection.inspection
WHERE recorded_in IS NOT NULL
UNION ALL
SELECT recorded_in, confirmed_at, old_day, old_port, old_direction, old_mode, old_group, old_channel, old_outcome,
       old_second_line, (-1)::smallint
FROM inspection.correction
WHERE recorded_in IS NOT NULL
UNION ALL
SELECT recorded_in, confirmed_at, new_day, new_port, new_direction, new_mode, new_group, new_channel, new_outcome,
       new_second_line, 1::smallint
FROM inspection.correction
WHERE recorded_in IS NOT NULL AND new_day IS NOT NULL;
