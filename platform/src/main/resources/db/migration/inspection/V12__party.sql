-- Travellers who came together, each with an inspection of the own. Written once.
CREATE TABLE inspection.party (
    id        uuid PRIMARY KEY,
    port      text NOT NULL,
    direction text NOT NULL,
    kind      text NOT NULL,
    label     text NOT NULL,
    opened_at timestamptz NOT NULL,
    client    text NOT NULL,
    key       text NOT NULL,
    members   uuid[] NOT NULL,
    CONSTRAINT known_direction CHECK (direction IN ('ENTRY', 'EXIT')),
    CONSTRAINT known_kind CHECK (kind IN ('GROUP', 'FAMILY', 'CREW')),
    CONSTRAINT one_to_fifty CHECK (cardinality(members) BETWEEN 1 AND 50)
);
CREATE UNIQUE INDEX party_by_key ON inspection.party (client, key);
