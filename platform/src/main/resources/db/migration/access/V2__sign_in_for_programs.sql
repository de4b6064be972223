-- Officers sign in to other programs of the authority with their account here: the authorization code flow of OpenID Connect.

ALTER TABLE access.client ADD COLUMN redirect_uris text[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN access.client.redirect_uris IS 'addresses to which a browser may be sent back with a code; none where nobody signs in to the program';
ALTER TABLE access.client DROP CONSTRAINT client_permissions_check;
ALTER TABLE access.client ADD CONSTRAINT client_is_for_something
    CHECK (cardinality(permissions) > 0 OR cardinality(redirect_uris) > 0);

-- A code is good once and for minutes. Of the code only its hash is kept: who reads this table cannot use it.
CREATE TABLE access.sign_in_grant (
    id             uuid PRIMARY KEY,
    code_hash      bytea       NOT NULL UNIQUE CHECK (length(code_hash) = 32),
    client         text        NOT NULL REFERENCES access.client,
    officer        uuid        NOT NULL REFERENCES access.officer,
    signed_in_at   timestamptz NOT NULL,
    redirect_uri   text        NOT NULL CHECK (redirect_uri <> ''),
    scopes         text[]      NOT NULL,
    nonce          text,
    code_challenge text        NOT NULL CHECK (code_challenge <> ''),
    issued_at      timestamptz NOT NULL,
    expires_at     timestamptz NOT NULL CHECK (expires_at > issued_at),
    used_at        timestamptz,
    -- A code that comes a second time was stolen: what the first one gave is worth nothing from here on.
    revoked_at     timestamptz CHECK (revoked_at IS NULL OR used_at IS NOT NULL)
);
CREATE INDEX sign_in_grant_by_end ON access.sign_in_grant (expires_at);
