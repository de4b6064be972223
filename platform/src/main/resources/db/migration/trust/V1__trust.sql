-- Whom to believe when a chip is read. A root is believed only when two officers signed for it; whatever hangs on a
-- believed root carries no more weight than its chain gives it, so it may come in by itself.
CREATE TABLE trust.certificate (
    sha256       text PRIMARY KEY,
    der          bytea NOT NULL,
    kind         text NOT NULL,
    country      text NOT NULL,
    subject      text NOT NULL,
    issuer       text NOT NULL,
    serial       text NOT NULL,
    not_before   timestamptz NOT NULL,
    not_after    timestamptz NOT NULL,
    deviations   text[] NOT NULL,
    first_import uuid NOT NULL,
    -- from here on: decided
    standing     text NOT NULL,
    first_by     uuid,
    first_at     timestamptz,
    second_by    uuid,
    second_at    timestamptz,
    ended_by     uuid,
    ended_at     timestamptz,
    words        text,
    CONSTRAINT fingerprint_has_form CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    CONSTRAINT fingerprint_is_of_the_bytes CHECK (sha256 = encode(sha256(der), 'hex')),
    CONSTRAINT known_kind CHECK (kind IN ('ROOT', 'LINK', 'SIGNER')),
    CONSTRAINT known_standing CHECK (standing IN ('PROPOSED', 'TRUSTED', 'WITHDRAWN', 'REJECTED', 'CARRIED')),
    CONSTRAINT a_root_is_never_carried CHECK (kind <> 'ROOT' OR standing <> 'CARRIED'),
    CONSTRAINT a_signer_is_only_carried CHECK (kind <> 'SIGNER' OR standing = 'CARRIED'),
    CONSTRAINT trusted_by_two CHECK (
        standing <> 'TRUSTED'
        OR (first_by IS NOT NULL AND first_at IS NOT NULL AND second_by IS NOT NULL AND second_at IS NOT NULL
            AND first_by <> second_by)),
    CONSTRAINT one_signature_proposes CHECK (standing <> 'PROPOSED' OR second_by IS NULL),
    CONSTRAINT an_end_has_an_officer_and_words CHECK (
        standing NOT IN ('WITHDRAWN', 'REJECTED')
        OR (ended_by IS NOT NULL AND ended_at IS NOT NULL AND words IS NOT NULL AND btrim(words) <> ''))
);
CREATE INDEX certificate_country ON trust.certificate (country, subject) WHERE kind <> 'SIGNER';

-- Who delivered a certificate: files, and the master lists inside them by their publisher and time.
CREATE TABLE trust.voucher (
    sha256   text NOT NULL REFERENCES trust.certificate,
    source   text NOT NULL,
    last_import uuid NOT NULL,
    last_at  timestamptz NOT NULL,
    PRIMARY KEY (sha256, source)
);

-- Revocation lists wait until somebody who is believed has signed them; of one issuer one is in force.
CREATE TABLE trust.revocation_list (
    sha256       text PRIMARY KEY,
    der          bytea NOT NULL,
    issuer       text NOT NULL,
    country      text NOT NULL,
    number       numeric,
    this_update  timestamptz NOT NULL,
    next_update  timestamptz,
    entries      integer NOT NULL,
    standing     text NOT NULL,
    first_import uuid NOT NULL,
    came_at      timestamptz NOT NULL,
    in_force_at  timestamptz,
    CONSTRAINT known_list_standing CHECK (standing IN ('WAITING', 'IN_FORCE', 'SUPERSEDED')),
    CONSTRAINT in_force_since CHECK (standing <> 'IN_FORCE' OR in_force_at IS NOT NULL)
);
CREATE UNIQUE INDEX one_list_in_force ON trust.revocation_list (issuer) WHERE standing = 'IN_FORCE';

CREATE TABLE trust.import (
    id        uuid PRIMARY KEY,
    at        timestamptz NOT NULL,
    by_whom   text NOT NULL,
    source    text NOT NULL,
    sha256    text NOT NULL,
    bytes     integer NOT NULL,
    kind      text NOT NULL,
    remark    text NOT NULL,
    taken     integer NOT NULL,
    proposed  integer NOT NULL,
    known     integer NOT NULL,
    not_taken integer NOT NULL
);
CREATE INDEX import_time ON trust.import (at DESC, id DESC);
CREATE INDEX import_content ON trust.import (sha256);

CREATE TABLE trust.import_item (
    import      uuid NOT NULL REFERENCES trust.import,
    line        integer NOT NULL,
    disposition text NOT NULL,
    kind        text NOT NULL,
    sha256      text NOT NULL,
    country     text NOT NULL,
    subject     text NOT NULL,
    entry       text NOT NULL,
    expired     boolean NOT NULL,
    why         text NOT NULL,
    PRIMARY KEY (import, line),
    CONSTRAINT known_disposition CHECK (disposition IN ('TAKEN', 'PROPOSED', 'WAITING', 'KNOWN', 'NOT_TAKEN'))
);

-- The list of known defects that came last counts.
CREATE TABLE trust.defect_list (
    import  uuid PRIMARY KEY REFERENCES trust.import,
    at      timestamptz NOT NULL,
    content bytea NOT NULL
);

-- From where the refresh takes files, and how it went; failures stay visible until the next success.
CREATE TABLE trust.source (
    name          text PRIMARY KEY,
    tried_at      timestamptz NOT NULL,
    succeeded_at  timestamptz,
    failure       text NOT NULL,
    etag          text NOT NULL,
    last_modified text NOT NULL
);

-- Grows with every change that matters to a check, so that each node knows when to build anew.
CREATE TABLE trust.version (
    one     boolean PRIMARY KEY DEFAULT true CHECK (one),
    version bigint NOT NULL
);
INSERT INTO trust.version (version) VALUES (0);
