-- The audit trail: rows are added and never touched again. Each row carries a keyed hash over itself and the row before
-- it in its chain; the key is not in the database, so that whoever owns the database cannot forge a row.

CREATE TABLE audit.chain (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    opened_at timestamptz NOT NULL,
    closed_at timestamptz
);
COMMENT ON TABLE audit.chain IS
    'Which chains a start has to look at. Verification does not rely on it: checkpoints name the chains.';
CREATE INDEX chain_open ON audit.chain (id) WHERE closed_at IS NULL;

CREATE TABLE audit.entry (
    chain         bigint      NOT NULL,
    seq           bigint      NOT NULL CHECK (seq >= 0),
    id            uuid        NOT NULL,
    at            timestamptz NOT NULL,
    actor         text        NOT NULL,
    action        text        NOT NULL,
    record        text        NOT NULL,
    purpose       text        NOT NULL,
    justification text        NOT NULL,
    previous      bytea       NOT NULL CHECK (octet_length(previous) = 32),
    hash          bytea       NOT NULL CHECK (octet_length(hash) = 32),
    PRIMARY KEY (chain, seq)
);
COMMENT ON COLUMN audit.entry.id IS 'UUID version 7 of "at": the order in which pages list entries';
COMMENT ON COLUMN audit.entry.actor IS 'officer:<uuid>, client:<id>, system:<name> or public';
COMMENT ON COLUMN audit.entry.record IS '<module>/<kind>/<id>; never personal data itself';
COMMENT ON COLUMN audit.entry.hash IS 'HMAC-SHA-256 over the row and the hash of the row before it';

-- What auditors ask for: by time, by record, by actor. An action is a filter on one of those.
CREATE UNIQUE INDEX entry_by_time ON audit.entry (id);
CREATE INDEX entry_by_record ON audit.entry (record, id);
CREATE INDEX entry_by_actor ON audit.entry (actor, id);

CREATE TABLE audit.checkpoint (
    no   bigint PRIMARY KEY,
    line text   NOT NULL
);
COMMENT ON TABLE audit.checkpoint IS
    'Heads of chains, signed with Ed25519; each line names the hash of the line before it. The same lines are in a file outside the database.';

CREATE FUNCTION audit.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit trail is append-only: % on %.% is refused', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME
        USING ERRCODE = 'object_not_in_prerequisite_state';
END
$$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.entry
    FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.checkpoint
    FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
