-- Watchlists and what stands on them. Nobody is sought without a legal ground, a second officer's signature and a day on
-- which it ends by itself; a list can inform, refer or protect, and has no word for anything else.
CREATE TABLE screening.watchlist (
    id              uuid PRIMARY KEY,
    code            text NOT NULL UNIQUE,
    name_en         text NOT NULL,
    name_zh         text NOT NULL,
    owner           text NOT NULL,
    purpose         text NOT NULL,
    ground          text NOT NULL,
    directions      text NOT NULL,
    ports           text[] NOT NULL,
    action          text NOT NULL,
    threshold       numeric(4, 3) NOT NULL,
    proportionality text NOT NULL,
    counted_from    timestamptz NOT NULL,
    review_at       timestamptz NOT NULL,
    valid_to        timestamptz,
    state           text NOT NULL,
    revision        integer NOT NULL,
    entered_by      uuid NOT NULL,
    entered_at      timestamptz NOT NULL,
    released_by     uuid,
    released_at     timestamptz,
    ended_by        uuid,
    ended_at        timestamptz,
    end_words       text,
    CONSTRAINT code_has_form CHECK (code ~ '^[A-Z0-9][A-Z0-9-]{1,29}$'),
    CONSTRAINT words_given CHECK (
        btrim(name_en) <> '' AND btrim(name_zh) <> '' AND btrim(owner) <> '' AND btrim(purpose) <> ''),
    CONSTRAINT proportionality_in_own_words CHECK (length(btrim(proportionality)) >= 20),
    CONSTRAINT known_ground CHECK (ground IN (
        'ARREST_WARRANT', 'COURT_EXIT_BAR', 'ENTRY_BAN', 'MISSING_PERSON', 'CHILD_AT_RISK', 'INVALID_DOCUMENT',
        'UN_SANCTIONS', 'STATE_SANCTIONS', 'COUNTER_TERRORISM', 'CUSTOMS_ALERT', 'SOUGHT_CONVEYANCE')),
    CONSTRAINT known_directions CHECK (directions IN ('ENTRY', 'EXIT', 'BOTH')),
    CONSTRAINT ports_have_form CHECK (
        array_position(ports, NULL) IS NULL
        AND array_to_string(ports, ',') ~ '^([A-Z]{2}[A-Z2-9]{3}(,[A-Z]{2}[A-Z2-9]{3})*)?$'),
    CONSTRAINT informs_refers_or_protects CHECK (action IN ('INFORM', 'REFER', 'PROTECT')),
    CONSTRAINT protects_who_is_to_be_protected CHECK (
        (action = 'PROTECT') = (ground IN ('MISSING_PERSON', 'CHILD_AT_RISK'))),
    CONSTRAINT threshold_within CHECK (threshold BETWEEN 0.300 AND 1.000),
    CONSTRAINT reviewed_within_three_years CHECK (
        review_at > counted_from
        AND review_at AT TIME ZONE 'UTC' <= counted_from AT TIME ZONE 'UTC' + interval '3 years'),
    CONSTRAINT valid_until_later CHECK (valid_to IS NULL OR valid_to > entered_at),
    CONSTRAINT known_state CHECK (state IN ('DRAFT', 'RELEASED', 'REJECTED', 'WITHDRAWN', 'EXPIRED')),
    CONSTRAINT released_by_another CHECK (
        (state <> 'RELEASED' AND released_by IS NULL AND released_at IS NULL)
        OR (state NOT IN ('DRAFT', 'REJECTED')
            AND released_by IS NOT NULL AND released_at IS NOT NULL AND released_by <> entered_by)),
    CONSTRAINT rejected_by_another CHECK (state <> 'REJECTED' OR (ended_by IS NOT NULL AND ended_by <> entered_by)),
    CONSTRAINT an_end_has_an_officer_and_words CHECK (
        state NOT IN ('REJECTED', 'WITHDRAWN')
        OR (ended_by IS NOT NULL AND ended_at IS NOT NULL AND end_words IS NOT NULL AND btrim(end_words) <> '')),
    CONSTRAINT expired_by_the_clock CHECK (state <> 'EXPIRED' OR ended_at IS NOT NULL)
);

-- One person or object on one list, over all its versions.
CREATE TABLE screening.entry (
    id               uuid PRIMARY KEY,
    watchlist        uuid NOT NULL REFERENCES screening.watchlist,
    kind             text NOT NULL,
    state            text NOT NULL,
    revision         integer NOT NULL,
    counted_from     timestamptz NOT NULL,
    review_at        timestamptz NOT NULL,
    valid_to         timestamptz,
    entered_by       uuid NOT NULL,
    entered_at       timestamptz NOT NULL,
    released_version integer,
    released_by      uuid,
    released_at      timestamptz,
    ended_by         uuid,
    ended_at         timestamptz,
    end_words        text,
    UNIQUE (id, kind),
    CONSTRAINT known_kind CHECK (kind IN ('PERSON', 'DOCUMENT', 'VEHICLE', 'VESSEL', 'CONTAINER', 'AIRCRAFT')),
    CONSTRAINT known_entry_state CHECK (state IN ('DRAFT', 'RELEASED', 'REJECTED', 'WITHDRAWN', 'EXPIRED')),
    CONSTRAINT entry_reviewed_within_three_years CHECK (
        review_at > counted_from
        AND review_at AT TIME ZONE 'UTC' <= counted_from AT TIME ZONE 'UTC' + interval '3 years'),
    CONSTRAINT entry_valid_until_later CHECK (valid_to IS NULL OR valid_to > entered_at),
    CONSTRAINT entry_released_by_another CHECK (
        (state <> 'RELEASED' AND released_by IS NULL AND released_at IS NULL AND released_version IS NULL)
        OR (state NOT IN ('DRAFT', 'REJECTED')
            AND released_by IS NOT NULL AND released_at IS NOT NULL AND released_version IS NOT NULL
            AND released_by <> entered_by)),
    CONSTRAINT entry_rejected_by_another CHECK (
        state <> 'REJECTED' OR (ended_by IS NOT NULL AND ended_by <> entered_by)),
    CONSTRAINT entry_end_has_an_officer_and_words CHECK (
        state NOT IN ('REJECTED', 'WITHDRAWN')
        OR (ended_by IS NOT NULL AND ended_at IS NOT NULL AND end_words IS NOT NULL AND btrim(end_words) <> '')),
    CONSTRAINT entry_expired_by_the_clock CHECK (state <> 'EXPIRED' OR ended_at IS NOT NULL)
);
CREATE INDEX entry_of_list ON screening.entry (watchlist, state, id DESC);
CREATE INDEX entry_due ON screening.entry (review_at) WHERE state IN ('DRAFT', 'RELEASED');
CREATE INDEX entry_ending ON screening.entry (valid_to) WHERE state IN ('DRAFT', 'RELEASED') AND valid_to IS NOT NULL;
CREATE INDEX entry_ended ON screening.entry (ended_at) WHERE state IN ('REJECTED', 'WITHDRAWN', 'EXPIRED');

-- What is written of it. A correction is a new version, and the one before counts until another officer has signed.
CREATE TABLE screening.entry_version (
    entry       uuid NOT NULL,
    number      integer NOT NULL CHECK (number > 0),
    kind        text NOT NULL,
    particulars jsonb NOT NULL,
    reason      text NOT NULL,
    source      text NOT NULL,
    state       text NOT NULL,
    entered_by  uuid NOT NULL,
    entered_at  timestamptz NOT NULL,
    signed_by   uuid,
    signed_at   timestamptz,
    words       text,
    PRIMARY KEY (entry, number),
    FOREIGN KEY (entry, kind) REFERENCES screening.entry (id, kind) ON DELETE CASCADE,
    CONSTRAINT reason_in_own_words CHECK (length(btrim(reason)) >= 10),
    CONSTRAINT source_named CHECK (btrim(source) <> ''),
    CONSTRAINT known_version_state CHECK (state IN ('PROPOSED', 'RELEASED', 'SUPERSEDED', 'REJECTED')),
    CONSTRAINT version_signed_by_another CHECK (
        (state = 'PROPOSED' AND signed_by IS NULL AND signed_at IS NULL)
        OR (state <> 'PROPOSED' AND signed_by IS NOT NULL AND signed_at IS NOT NULL AND signed_by <> entered_by)
        OR (state = 'SUPERSEDED' AND signed_by IS NULL)),
    CONSTRAINT version_rejected_with_words CHECK (state <> 'REJECTED' OR (words IS NOT NULL AND btrim(words) <> '')),
    -- a person is a name and something that tells namesakes apart
    CONSTRAINT minimum_identifiers CHECK (
        kind <> 'PERSON'
        OR (COALESCE(jsonb_array_length(particulars -> 'names'), 0) > 0
            AND (COALESCE(jsonb_array_length(particulars -> 'births'), 0) > 0
                 OR COALESCE(jsonb_array_length(particulars -> 'documents'), 0) > 0
                 OR (COALESCE(jsonb_array_length(particulars -> 'nationalities'), 0) > 0
                     AND COALESCE(jsonb_array_length(particulars -> 'places'), 0) > 0)))),
    CONSTRAINT object_has_its_number CHECK (
        (kind <> 'DOCUMENT' OR COALESCE(particulars ->> 'number' ~ '^[A-Z0-9]{3,20}$'
            AND particulars ->> 'issuer' ~ '^[A-Z]{1,3}$'
            AND particulars ->> 'standing' IN ('LOST', 'STOLEN', 'CANCELLED', 'INVALIDATED'), false))
        AND (kind <> 'VEHICLE' OR COALESCE(btrim(particulars ->> 'plate') <> ''
            AND particulars ->> 'state' ~ '^[A-Z]{1,3}$', false))
        AND (kind <> 'VESSEL' OR COALESCE(particulars ->> 'imo' ~ '^[0-9]{7}$', false)
            OR COALESCE(particulars ->> 'mmsi' ~ '^[0-9]{9}$', false))
        AND (kind <> 'CONTAINER' OR COALESCE(particulars ->> 'number' ~ '^[A-Z]{3}[UJZ][0-9]{7}$', false))
        AND (kind <> 'AIRCRAFT' OR COALESCE(particulars ->> 'registration' ~ '^[A-Z0-9]{3,10}$', false)))
);
CREATE UNIQUE INDEX one_proposed_version ON screening.entry_version (entry) WHERE state = 'PROPOSED';
CREATE UNIQUE INDEX one_released_version ON screening.entry_version (entry) WHERE state = 'RELEASED';

ALTER TABLE screening.entry ADD CONSTRAINT entry_released_version_is_there
    FOREIGN KEY (id, released_version) REFERENCES screening.entry_version (entry, number) DEFERRABLE INITIALLY DEFERRED;

-- Longer than the review date takes an assessment of this one case and a second signature. Of lists and of entries.
CREATE TABLE screening.renewal (
    id           uuid PRIMARY KEY,
    watchlist    uuid REFERENCES screening.watchlist,
    entry        uuid REFERENCES screening.entry ON DELETE CASCADE,
    assessment   text NOT NULL,
    review_at    timestamptz NOT NULL,
    state        text NOT NULL,
    proposed_by  uuid NOT NULL,
    proposed_at  timestamptz NOT NULL,
    signed_by    uuid,
    signed_at    timestamptz,
    CONSTRAINT of_a_list_or_an_entry CHECK ((watchlist IS NULL) <> (entry IS NULL)),
    CONSTRAINT assessed_in_own_words CHECK (length(btrim(assessment)) >= 20),
    CONSTRAINT known_renewal_state CHECK (state IN ('PROPOSED', 'SIGNED', 'REJECTED')),
    CONSTRAINT renewed_for_three_years_at_most CHECK (
        review_at > proposed_at
        AND review_at AT TIME ZONE 'UTC' <= proposed_at AT TIME ZONE 'UTC' + interval '3 years'),
    CONSTRAINT renewal_signed_by_another CHECK (
        (state = 'PROPOSED' AND signed_by IS NULL AND signed_at IS NULL)
        OR (state <> 'PROPOSED' AND signed_by IS NOT NULL AND signed_at IS NOT NULL AND signed_by <> proposed_by))
);
CREATE UNIQUE INDEX one_renewal_of_a_list ON screening.renewal (watchlist) WHERE state = 'PROPOSED';
CREATE UNIQUE INDEX one_renewal_of_an_entry ON screening.renewal (entry) WHERE state = 'PROPOSED';
CREATE INDEX renewal_of_entry ON screening.renewal (entry);

-- What stays of an entry that was erased: that there was one, and why there is none any more. Nothing of the person.
CREATE TABLE screening.tombstone (
    entry      uuid PRIMARY KEY,
    watchlist  uuid NOT NULL REFERENCES screening.watchlist,
    kind       text NOT NULL,
    cause      text NOT NULL,
    entered_at timestamptz NOT NULL,
    ended_at   timestamptz NOT NULL,
    erased_at  timestamptz NOT NULL,
    CONSTRAINT known_cause CHECK (
        cause IN ('REVIEW_DUE', 'VALIDITY_ENDED', 'LIST_ENDED', 'WITHDRAWN', 'REJECTED'))
);
CREATE INDEX tombstone_of_list ON screening.tombstone (watchlist, erased_at DESC);

-- Requests that were made under a key, so that a repeated one enters once.
CREATE TABLE screening.request (
    actor    text NOT NULL,
    key      text NOT NULL CHECK (length(key) BETWEEN 1 AND 255),
    content  text NOT NULL,
    result   uuid NOT NULL,
    asked_at timestamptz NOT NULL,
    PRIMARY KEY (actor, key)
);

-- Grows with every change that matters to a desk; the row is locked until the commit, so that numbers come in the order in
-- which transactions end, and who reads up to a number has missed nothing before it.
CREATE TABLE screening.sequence (
    one   boolean PRIMARY KEY DEFAULT true CHECK (one),
    value bigint NOT NULL,
    -- changes up to here are forgotten: who is further behind reads everything
    floor bigint NOT NULL
);
INSERT INTO screening.sequence (value, floor) VALUES (0, 0);

-- Which entries changed with a number. A change of a list is one of none of its entries, and says so with a null.
CREATE TABLE screening.change (
    value bigint NOT NULL,
    entry uuid,
    at    timestamptz NOT NULL
);
CREATE INDEX change_value ON screening.change (value);
