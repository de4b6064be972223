-- The lists that every module speaks in. A row says whose it is: BUNDLED rows follow the program's own lists when those are
-- newer, AUTHORITY rows were changed or added by an administrator and are never overwritten by an upgrade.

CREATE TABLE reference.bundle (
    list    text PRIMARY KEY CHECK (list IN ('PORTS', 'STATES', 'DOCUMENT_KINDS')),
    version integer NOT NULL CHECK (version > 0)
);

CREATE TABLE reference.state (
    code               text PRIMARY KEY CHECK (code ~ '^[A-Z]{1,3}$'),
    alpha2             text CHECK (alpha2 ~ '^[A-Z]{2}$'),
    alpha3             text CHECK (alpha3 ~ '^[A-Z]{3}$'),
    numeric_code       text CHECK (numeric_code ~ '^[0-9]{3}$'),
    kind               text NOT NULL CHECK (kind IN ('STATE', 'TERRITORY', 'ORGANISATION', 'PERSON_STATUS', 'SPECIMEN')),
    name_en            text NOT NULL CHECK (name_en <> ''),
    name_zh            text NOT NULL CHECK (name_zh <> ''),
    may_issue          boolean NOT NULL,
    may_be_nationality boolean NOT NULL,
    ended              date,
    successor          text CHECK (successor ~ '^[A-Z]{1,3}$'),
    note               text NOT NULL,
    origin             text NOT NULL CHECK (origin IN ('BUNDLED', 'AUTHORITY')),
    CONSTRAINT successor_only_of_an_ended_code CHECK (successor IS NULL OR ended IS NOT NULL)
);

CREATE TABLE reference.port (
    code      text PRIMARY KEY CHECK (code ~ '^[A-Z]{2}[A-Z2-9]{3}$'),
    locode    boolean NOT NULL,
    name_en   text NOT NULL CHECK (name_en <> ''),
    name_zh   text NOT NULL CHECK (name_zh <> ''),
    mode      text NOT NULL CHECK (mode IN ('AIR', 'SEA', 'RIVER', 'RAIL', 'ROAD')),
    latitude  double precision NOT NULL CHECK (latitude BETWEEN -90 AND 90),
    longitude double precision NOT NULL CHECK (longitude BETWEEN -180 AND 180),
    zone      text NOT NULL CHECK (zone <> ''),
    source    text NOT NULL,
    origin    text NOT NULL CHECK (origin IN ('BUNDLED', 'AUTHORITY'))
);

CREATE TABLE reference.document_kind (
    code_prefix       text NOT NULL CHECK (code_prefix ~ '^[A-Z]{1,2}$'),
    issuer            text NOT NULL CHECK (issuer ~ '^([*]|[A-Z]{1,3})$'),
    format            text NOT NULL CHECK (format ~ '^[A-Z0-9_]{0,30}$'),
    kind              text NOT NULL CHECK (kind ~ '^[A-Z][A-Z0-9_]{0,39}$'),
    name_en           text NOT NULL CHECK (name_en <> ''),
    name_zh           text NOT NULL CHECK (name_zh <> ''),
    nationality_group text CHECK (nationality_group IN ('CITIZEN', 'HMT_RESIDENT', 'FOREIGNER')),
    note              text NOT NULL,
    origin            text NOT NULL CHECK (origin IN ('BUNDLED', 'AUTHORITY')),
    PRIMARY KEY (code_prefix, issuer, format)
);
