-- Who may act: organisations as a tree, officers with roles, and technical clients.

CREATE TABLE access.organisation (
    id      uuid PRIMARY KEY,
    parent  uuid REFERENCES access.organisation,
    kind    text NOT NULL CHECK (kind IN ('NATIONAL', 'STATION', 'PORT')),
    name_en text NOT NULL CHECK (name_en <> ''),
    name_zh text NOT NULL CHECK (name_zh <> ''),
    port    text UNIQUE CHECK (port ~ '^[A-Z]{2}[A-Z2-9]{3}$'),
    CONSTRAINT nation_is_the_root CHECK ((kind = 'NATIONAL') = (parent IS NULL)),
    CONSTRAINT port_names_its_code CHECK ((kind = 'PORT') = (port IS NOT NULL))
);
CREATE UNIQUE INDEX one_nation ON access.organisation (kind) WHERE kind = 'NATIONAL';
INSERT INTO access.organisation (id, kind, name_en, name_zh)
VALUES ('00000000-0000-7000-8000-000000000001', 'NATIONAL', 'National authority', '国家主管机关');

CREATE TABLE access.officer (
    id                uuid PRIMARY KEY,
    sign_in_name      text        NOT NULL UNIQUE CHECK (sign_in_name ~ '^[a-z0-9][a-z0-9.-]{2,63}$'),
    name              text        NOT NULL CHECK (name <> '' AND length(name) <= 100),
    organisation      uuid        NOT NULL REFERENCES access.organisation,
    external_subject  text UNIQUE,
    created_at        timestamptz NOT NULL,
    disabled_at       timestamptz,
    -- Sessions signed in before this instant are over: a new password, a reset, "everywhere else".
    sessions_from     timestamptz NOT NULL,
    last_sign_in_at   timestamptz,
    earlier_sign_in_at timestamptz
);
COMMENT ON COLUMN access.officer.external_subject IS 'the value of the claim by which an external issuer names the officer';

CREATE TABLE access.credential (
    officer     uuid PRIMARY KEY REFERENCES access.officer,
    hash        text        NOT NULL CHECK (hash LIKE '$argon2id$%'),
    changed_at  timestamptz NOT NULL,
    must_change boolean     NOT NULL
);

CREATE TABLE access.officer_role (
    officer    uuid        NOT NULL REFERENCES access.officer,
    role       text        NOT NULL CHECK (role IN ('INSPECTION_OFFICER', 'SHIFT_COMMANDER', 'STATISTICIAN',
                                                    'ADMINISTRATOR', 'AUDITOR', 'DATA_PROTECTION_OFFICER')),
    granted_at timestamptz NOT NULL,
    PRIMARY KEY (officer, role)
);

CREATE TABLE access.client (
    id           text PRIMARY KEY CHECK (id ~ '^[a-z0-9][a-z0-9.-]{2,63}$'),
    acts_as      uuid        NOT NULL UNIQUE,
    name         text        NOT NULL CHECK (name <> '' AND length(name) <= 100),
    organisation uuid        NOT NULL REFERENCES access.organisation,
    secret_hash  text        NOT NULL CHECK (secret_hash LIKE '$argon2id$%'),
    permissions  text[]      NOT NULL CHECK (cardinality(permissions) > 0),
    created_at   timestamptz NOT NULL,
    disabled_at  timestamptz
);
COMMENT ON COLUMN access.client.acts_as IS 'stands where an officer''s identifier is asked for';
