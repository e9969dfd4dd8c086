-- Who may come in, and who did what. Secrets are hashed; the key that signs is no part of the database.

CREATE TABLE account (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    login         text NOT NULL UNIQUE CHECK (login = lower(login) AND login ~ '^[a-z0-9][a-z0-9._@+-]{2,99}$'),
    name          text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    role          text NOT NULL CHECK (role IN ('CUSTOMER', 'DEALER', 'DESK', 'MANAGER', 'ADMINISTRATOR')),
    programme     text REFERENCES programme,
    customer      text,
    channel       text,
    email         text CHECK (length(email) <= 254),
    language      text NOT NULL DEFAULT 'ja' CHECK (language IN ('ja', 'en')),
    password_hash text,
    sample        boolean NOT NULL DEFAULT false,
    disabled_at   timestamptz,
    created_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    CHECK ((role = 'CUSTOMER') = (customer IS NOT NULL)),
    CHECK ((role = 'DEALER') = (channel IS NOT NULL)),
    CHECK ((role IN ('CUSTOMER', 'DEALER')) = (programme IS NOT NULL))
);
CREATE INDEX account_by_customer ON account (programme, customer) WHERE customer IS NOT NULL;
CREATE INDEX account_by_channel ON account (programme, channel) WHERE channel IS NOT NULL;
COMMENT ON TABLE account IS 'A person who may sign in. Never deleted: what it did stays. Codes of customer and channel are those of its programme.';
COMMENT ON COLUMN account.password_hash IS 'A slow hash; null where no password was set yet or a provider signs in.';
COMMENT ON COLUMN account.sample IS 'One of the accounts of the sample, which are let in only while the sample is served.';

CREATE TABLE invitation (
    token_sha256 text PRIMARY KEY CHECK (token_sha256 ~ '^[0-9a-f]{64}$'),
    account_id   bigint REFERENCES account,
    created_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    expires_at   timestamptz NOT NULL,
    used_at      timestamptz,
    CHECK (expires_at > created_at)
);
COMMENT ON TABLE invitation IS 'A link that serves once: to set the password of an account or, without one, to make the first administrator.';

CREATE TABLE external_identity (
    issuer     text NOT NULL,
    subject    text NOT NULL,
    account_id bigint NOT NULL REFERENCES account,
    linked_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (issuer, subject)
);
COMMENT ON TABLE external_identity IS 'Whom a sign-in provider (OpenID Connect) knows as which account.';

CREATE TABLE api_token (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id   bigint NOT NULL REFERENCES account,
    name         text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    token_sha256 text NOT NULL UNIQUE CHECK (token_sha256 ~ '^[0-9a-f]{64}$'),
    scopes       text[] NOT NULL CHECK (scopes <@ ARRAY['read', 'order', 'register', 'manage'] AND cardinality(scopes) > 0),
    created_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    expires_at   timestamptz NOT NULL,
    revoked_at   timestamptz,
    last_used_on date
);
CREATE INDEX api_token_by_account ON api_token (account_id);
COMMENT ON COLUMN api_token.token_sha256 IS 'The token has 256 random bits, so a plain hash of it tells nothing and is checked at once.';

CREATE TABLE sign_in_failure (
    login   text NOT NULL,
    address text NOT NULL,
    at      timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX sign_in_failure_by_login ON sign_in_failure (login, at);
CREATE INDEX sign_in_failure_by_address ON sign_in_failure (address, at);
COMMENT ON TABLE sign_in_failure IS 'Recent failures, which slow further ones down; older ones are deleted.';

CREATE TABLE audit_entry (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at      timestamptz NOT NULL DEFAULT clock_timestamp(),
    who     text NOT NULL,
    act     text NOT NULL CHECK (act ~ '^[a-z-]+\.[a-z-]+$'),
    subject text NOT NULL,
    why     text,
    before  text,
    after   text
);
CREATE INDEX audit_entry_by_subject ON audit_entry (subject, id);
COMMENT ON TABLE audit_entry IS 'Who did what, when, why, what was there before and after: written in the transaction of the change itself.';

CREATE TABLE audit_pending (
    entry_id bigint PRIMARY KEY
);
COMMENT ON TABLE audit_pending IS 'Entries that have no seal yet. They get one within moments of their commit, in one chain.';

CREATE TABLE audit_seal (
    number   bigint PRIMARY KEY CHECK (number > 0),
    entry_id bigint NOT NULL UNIQUE REFERENCES audit_entry,
    seal     text NOT NULL CHECK (seal ~ '^[0-9a-f]{64}$')
);
COMMENT ON TABLE audit_seal IS 'The chain: each seal is a keyed hash of the entry and of the seal before it. The key is no part of the database.';

CREATE FUNCTION kept_for_good() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION kept_for_good();
CREATE TRIGGER audit_entry_keep_all BEFORE TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION kept_for_good();
CREATE TRIGGER audit_seal_append_only BEFORE UPDATE OR DELETE ON audit_seal
    FOR EACH ROW EXECUTE FUNCTION kept_for_good();
CREATE TRIGGER audit_seal_keep_all BEFORE TRUNCATE ON audit_seal
    FOR EACH STATEMENT EXECUTE FUNCTION kept_for_good();

CREATE TABLE request_key (
    account_id     bigint NOT NULL,
    key            text NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
    request_sha256 text NOT NULL CHECK (request_sha256 ~ '^[0-9a-f]{64}$'),
    status         integer NOT NULL,
    location       text,
    answer         text NOT NULL,
    at             timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (account_id, key)
);
COMMENT ON TABLE request_key IS 'What was answered to a request with an Idempotency-Key, written in the transaction of the change; sent again, it is answered so again.';
