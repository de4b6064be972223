-- A stay of a foreigner, by the document on which the bearer crossed: at most one is open.
CREATE TABLE stays.stay (
    id              uuid PRIMARY KEY,
    issuer          text NOT NULL,
    document_number text NOT NULL,
    nationality     text NOT NULL,
    entry_port      text NOT NULL,
    entered_at      timestamptz NOT NULL,
    entry_day       date NOT NULL,
    lawful_until    date,
    ended_how       text,
    ended_at        timestamptz,
    ended_day       date,
    exit_port       text,
    CONSTRAINT ends_whole_or_not_at_all CHECK (
        (ended_how IS NULL) = (ended_at IS NULL) AND (ended_how IS NULL) = (ended_day IS NULL)),
    CONSTRAINT known_end CHECK (ended_how IN ('EXIT', 'SUPERSEDED')),
    CONSTRAINT exit_has_a_port CHECK (ended_how IS DISTINCT FROM 'EXIT' OR exit_port IS NOT NULL),
    CONSTRAINT lawful_from_entry CHECK (lawful_until >= entry_day)
) WITH (fillfactor = 80);

CREATE UNIQUE INDEX one_open_stay ON stays.stay (issuer, document_number) WHERE ended_how IS NULL;

-- An open stay past its last lawful day is looked for every day; closed ones never are.
CREATE INDEX open_by_last_day ON stays.stay (lawful_until) WHERE ended_how IS NULL;
