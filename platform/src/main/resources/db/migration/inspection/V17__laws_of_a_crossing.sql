-- The laws of a crossing become the constraints of one domain over the columns that they speak of. They are the same laws with the same
-- names. Constraints of a table are read again from the catalogue by each statement that writes a row, 48 kB of them here; those of a
-- domain are kept ready by the session.
CREATE TYPE inspection.crossing AS (
    mrz                 text,
    direction           text,
    channel             text,
    verdict             text,
    status              text,
    day                 date,
    second_line         boolean,
    nationality_group   text,
    protection          text,
    decided_by          uuid,
    confirmed_by        uuid,
    ground              text,
    words               text,
    leave_by            date,
    outcome             text,
    decided_at          timestamptz,
    recorded_in         bigint,
    temporary_reason    text,
    temporary_place     text,
    case_ground         text,
    authority           text,
    authority_reference text,
    claim_state         text,
    claim_group         text,
    claim_surname       text,
    claim_given         text,
    claim_born          text,
    claim_source        text,
    claim_words         text,
    claim_by            uuid,
    claim_answered_by   uuid
);

CREATE DOMAIN inspection.lawful_crossing AS inspection.crossing
    CONSTRAINT known_direction CHECK ((VALUE).direction IN ('ENTRY', 'EXIT'))
    CONSTRAINT known_channel CHECK ((VALUE).channel IN ('DESK', 'E_CHANNEL'))
    CONSTRAINT known_verdict CHECK ((VALUE).verdict IN ('CLEAR', 'REFER'))
    CONSTRAINT known_status CHECK ((VALUE).status IN ('OPEN', 'SECOND_LINE', 'REFUSAL_PROPOSED', 'PROTECTION', 'CLOSED'))
    CONSTRAINT known_outcome CHECK ((VALUE).outcome IN ('ADMITTED', 'REFUSED', 'HANDED_OVER'))
    CONSTRAINT known_protection CHECK ((VALUE).protection IN ('CLAIMED', 'TAKEN_UP', 'ENDED'))
    CONSTRAINT known_group CHECK ((VALUE).nationality_group IN ('CITIZEN', 'HMT_RESIDENT', 'FOREIGNER'))
    CONSTRAINT concluded_whole_or_not_at_all CHECK (
        ((VALUE).status = 'CLOSED') = ((VALUE).outcome IS NOT NULL)
        AND ((VALUE).outcome IS NULL) = ((VALUE).decided_at IS NULL)
        AND ((VALUE).outcome IS NULL) = ((VALUE).recorded_in IS NULL))
    CONSTRAINT nobody_unknown_concluded CHECK ((VALUE).outcome IS NULL OR (VALUE).nationality_group IS NOT NULL)
    -- No software decides against a traveller: a gate admits whom the rules found clear, everything else has an officer's name.
    CONSTRAINT person_decides CHECK (
        (VALUE).outcome IS NULL
        OR (VALUE).decided_by IS NOT NULL
        OR ((VALUE).channel = 'E_CHANNEL' AND (VALUE).verdict = 'CLEAR' AND (VALUE).outcome = 'ADMITTED'))
    CONSTRAINT refusal_by_two CHECK (
        (VALUE).outcome IS DISTINCT FROM 'REFUSED'
        OR ((VALUE).decided_by IS NOT NULL AND (VALUE).confirmed_by IS NOT NULL
            AND (VALUE).confirmed_by <> (VALUE).decided_by AND (VALUE).ground IS NOT NULL
            AND (VALUE).words IS NOT NULL AND btrim((VALUE).words) <> ''))
    CONSTRAINT own_country CHECK (
        (VALUE).outcome IS DISTINCT FROM 'REFUSED' OR (VALUE).direction <> 'ENTRY'
        OR ((VALUE).nationality_group IS NOT NULL AND (VALUE).nationality_group = 'FOREIGNER'))
    CONSTRAINT protection_before_refusal CHECK (
        (VALUE).outcome IS NULL OR (VALUE).outcome = 'ADMITTED' OR (VALUE).protection IS NULL
        OR (VALUE).protection = 'ENDED')
    CONSTRAINT protection_holds CHECK (
        (VALUE).protection IS DISTINCT FROM 'CLAIMED' OR (VALUE).status = 'PROTECTION')
    CONSTRAINT known_temporary_reason CHECK ((VALUE).temporary_reason IN ('CREW_ASHORE', 'TRANSIT', 'EMERGENCY'))
    CONSTRAINT temporary_whole_or_not_at_all CHECK (
        ((VALUE).temporary_reason IS NULL) = ((VALUE).temporary_place IS NULL))
    CONSTRAINT temporary_entry CHECK (
        (VALUE).temporary_reason IS NULL
        OR ((VALUE).outcome IS NOT DISTINCT FROM 'ADMITTED' AND (VALUE).direction = 'ENTRY' AND (VALUE).second_line
            AND (VALUE).nationality_group IS NOT DISTINCT FROM 'FOREIGNER' AND (VALUE).decided_by IS NOT NULL
            AND (VALUE).leave_by IS NOT NULL AND (VALUE).leave_by >= (VALUE).day
            AND (VALUE).leave_by <= (VALUE).day + 15 AND btrim((VALUE).temporary_place) <> ''
            AND (VALUE).words IS NOT NULL AND btrim((VALUE).words) <> ''))
    CONSTRAINT known_case_ground CHECK (
        (VALUE).case_ground IN ('BORDER_CRIME', 'OTHER_CRIME', 'WANTED', 'ADMINISTRATIVE_OFFENCE', 'INVESTIGATION'))
    CONSTRAINT case_only_when_handed_over CHECK (
        ((VALUE).case_ground IS NOT NULL) = ((VALUE).outcome IS NOT DISTINCT FROM 'HANDED_OVER')
        AND ((VALUE).case_ground IS NULL) = ((VALUE).authority IS NULL)
        AND ((VALUE).case_ground IS NULL) = ((VALUE).authority_reference IS NULL))
    CONSTRAINT handed_over_by_a_person CHECK (
        (VALUE).outcome IS DISTINCT FROM 'HANDED_OVER'
        OR ((VALUE).decided_by IS NOT NULL AND (VALUE).second_line AND (VALUE).case_ground IS NOT NULL
            AND (VALUE).words IS NOT NULL AND btrim((VALUE).words) <> ''
            AND (VALUE).authority IS NOT NULL AND btrim((VALUE).authority) <> ''
            AND (VALUE).authority_reference IS NOT NULL AND btrim((VALUE).authority_reference) <> ''))
    CONSTRAINT known_claim CHECK (
        (VALUE).claim_state IN ('CLAIMED', 'CONFIRMED', 'NOT_CONFIRMED')
        AND (VALUE).claim_group IN ('CITIZEN', 'HMT_RESIDENT')
        AND (VALUE).claim_source IN ('PAPER', 'REGISTER', 'CONSULATE', 'RELATIVE', 'AUTHORITY'))
    CONSTRAINT claim_whole_or_not_at_all CHECK (
        ((VALUE).claim_state IS NULL AND (VALUE).claim_group IS NULL AND (VALUE).claim_surname IS NULL
            AND (VALUE).claim_given IS NULL AND (VALUE).claim_born IS NULL AND (VALUE).claim_source IS NULL
            AND (VALUE).claim_words IS NULL AND (VALUE).claim_by IS NULL AND (VALUE).claim_answered_by IS NULL)
        OR ((VALUE).claim_state IS NOT NULL AND (VALUE).claim_group IS NOT NULL AND (VALUE).claim_surname IS NOT NULL
            AND btrim((VALUE).claim_surname) <> '' AND (VALUE).claim_given IS NOT NULL
            AND (VALUE).claim_born IS NOT NULL AND (VALUE).claim_source IS NOT NULL
            AND (VALUE).claim_words IS NOT NULL AND btrim((VALUE).claim_words) <> '' AND (VALUE).claim_by IS NOT NULL))
    CONSTRAINT claim_of_who_comes_home CHECK (
        (VALUE).claim_state IS NULL
        OR ((VALUE).direction = 'ENTRY' AND (VALUE).channel = 'DESK' AND (VALUE).second_line))
    CONSTRAINT claim_answered_by_another CHECK (
        (VALUE).claim_state IS NULL
        OR ((VALUE).claim_state = 'CLAIMED' AND (VALUE).claim_answered_by IS NULL)
        OR ((VALUE).claim_state <> 'CLAIMED' AND (VALUE).claim_answered_by IS NOT NULL
            AND (VALUE).claim_answered_by <> (VALUE).claim_by))
    CONSTRAINT claim_before_refusal CHECK (
        (VALUE).claim_state IS NULL OR (VALUE).claim_state = 'NOT_CONFIRMED'
        OR ((VALUE).outcome IS DISTINCT FROM 'REFUSED' AND (VALUE).status <> 'REFUSAL_PROPOSED'))
    CONSTRAINT claim_answered_before_the_end CHECK (
        (VALUE).claim_state IS DISTINCT FROM 'CLAIMED'
        OR ((VALUE).outcome IS NULL AND (VALUE).nationality_group IS NULL))
    CONSTRAINT confirmed_is_citizen CHECK (
        (VALUE).claim_state IS DISTINCT FROM 'CONFIRMED'
        OR (VALUE).nationality_group IS NOT DISTINCT FROM (VALUE).claim_group)
    CONSTRAINT citizen_without_document_by_two CHECK (
        (VALUE).mrz <> '' OR (VALUE).direction <> 'ENTRY' OR (VALUE).outcome IS DISTINCT FROM 'ADMITTED'
        OR (VALUE).nationality_group IS NULL OR (VALUE).nationality_group = 'FOREIGNER'
        OR (VALUE).claim_state IS NOT DISTINCT FROM 'CONFIRMED');

ALTER TABLE inspection.inspection
    DROP CONSTRAINT known_direction,
    DROP CONSTRAINT known_channel,
    DROP CONSTRAINT known_verdict,
    DROP CONSTRAINT known_status,
    DROP CONSTRAINT known_outcome,
    DROP CONSTRAINT known_protection,
    DROP CONSTRAINT known_group,
    DROP CONSTRAINT concluded_whole_or_not_at_all,
    DROP CONSTRAINT nobody_unknown_concluded,
    DROP CONSTRAINT person_decides,
    DROP CONSTRAINT refusal_by_two,
    DROP CONSTRAINT own_country,
    DROP CONSTRAINT protection_before_refusal,
    DROP CONSTRAINT protection_holds,
    DROP CONSTRAINT known_temporary_reason,
    DROP CONSTRAINT temporary_whole_or_not_at_all,
    DROP CONSTRAINT temporary_entry,
    DROP CONSTRAINT known_case_ground,
    DROP CONSTRAINT case_only_when_handed_over,
    DROP CONSTRAINT handed_over_by_a_person,
    DROP CONSTRAINT known_claim,
    DROP CONSTRAINT claim_whole_or_not_at_all,
    DROP CONSTRAINT claim_of_who_comes_home,
    DROP CONSTRAINT claim_answered_by_another,
    DROP CONSTRAINT claim_before_refusal,
    DROP CONSTRAINT claim_answered_before_the_end,
    DROP CONSTRAINT confirmed_is_citizen,
    DROP CONSTRAINT citizen_without_document_by_two;

-- The first half is what nearly every row is: somebody who was admitted, and nothing else. All laws hold for it, which a test shows by rows
-- of every kind; it spares the replay of a quarter the second half.
ALTER TABLE inspection.inspection ADD CONSTRAINT lawful CHECK (
    (status = 'CLOSED' AND outcome = 'ADMITTED' AND direction IN ('ENTRY', 'EXIT')
        AND nationality_group IN ('CITIZEN', 'HMT_RESIDENT', 'FOREIGNER') AND mrz <> ''
        AND (decided_by IS NOT NULL OR (channel = 'E_CHANNEL' AND verdict = 'CLEAR'))
        AND channel IN ('DESK', 'E_CHANNEL') AND verdict IN ('CLEAR', 'REFER')
        AND num_nulls(decided_at, recorded_in) = 0
        AND num_nonnulls(protection, temporary_reason, temporary_place, case_ground, authority, authority_reference,
            claim_state, claim_group, claim_surname, claim_given, claim_born, claim_source, claim_words, claim_by,
            claim_answered_by) = 0)
    OR ROW (mrz, direction, channel, verdict, status, day, second_line, nationality_group, protection, decided_by,
        confirmed_by, ground, words, leave_by, outcome, decided_at, recorded_in, temporary_reason, temporary_place,
        case_ground, authority, authority_reference, claim_state, claim_group, claim_surname, claim_given, claim_born,
        claim_source, claim_words, claim_by, claim_answered_by)::inspection.lawful_crossing IS DISTINCT FROM NULL);
