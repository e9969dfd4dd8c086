-- Events that go out. An event is written in the transaction of what it tells of, with one delivery for each subscription
-- that may read it; after the commit deliveries are sent, of one machine to one subscription one after the other.

CREATE TABLE webhook_subscription (
    id               uuid PRIMARY KEY,
    account_id       bigint NOT NULL REFERENCES account,
    name             text NOT NULL CHECK (name ~ '\S' AND length(name) <= 100),
    url              text NOT NULL CHECK (length(url) <= 2000),
    kinds            text[] NOT NULL,
    state            text NOT NULL CHECK (state IN ('UNVERIFIED', 'ACTIVE', 'PAUSED', 'DELETED')),
    secret           bytea NOT NULL,
    old_secret       bytea,
    old_secret_until timestamptz,
    failures         integer NOT NULL DEFAULT 0 CHECK (failures >= 0),
    failing_since    timestamptz,
    said             text,
    created_at       timestamptz NOT NULL DEFAULT clock_timestamp(),
    CHECK ((old_secret IS NULL) = (old_secret_until IS NULL)),
    CHECK ((failures = 0) = (failing_since IS NULL))
);
CREATE INDEX webhook_subscription_by_account ON webhook_subscription (account_id, created_at);
CREATE INDEX webhook_subscription_live ON webhook_subscription (id) WHERE state IN ('ACTIVE', 'PAUSED');
COMMENT ON TABLE webhook_subscription IS 'Where an account wants to be told what. It is told what the account may read, and of the kinds that it names; of all where it names none.';
COMMENT ON COLUMN webhook_subscription.secret IS 'What deliveries are signed with, sealed with the installation''s key.';
COMMENT ON COLUMN webhook_subscription.old_secret IS 'The secret before, which deliveries are signed with besides until old_secret_until.';
COMMENT ON COLUMN webhook_subscription.failures IS 'How many tries failed in a row.';
COMMENT ON COLUMN webhook_subscription.said IS 'Why it is paused or not verified.';

CREATE TABLE webhook_event (
    seq         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id          uuid NOT NULL UNIQUE,
    kind        text NOT NULL,
    once        text UNIQUE,
    subject     text NOT NULL,
    lane        text NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    body        text NOT NULL
);
CREATE INDEX webhook_event_by_age ON webhook_event (recorded_at);
COMMENT ON TABLE webhook_event IS 'What happened, as it is told: the body is the same at each try and for everybody.';
COMMENT ON COLUMN webhook_event.once IS 'What it is about where it could be found twice, such as an end of coverage: a second event of the same key is never written.';
COMMENT ON COLUMN webhook_event.lane IS 'Events of one lane, such as a machine, are delivered one after the other.';

CREATE TABLE webhook_delivery (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subscription_id uuid NOT NULL REFERENCES webhook_subscription,
    event_seq       bigint NOT NULL REFERENCES webhook_event,
    lane            text NOT NULL,
    state           text NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'SENDING', 'DELIVERED', 'DEAD', 'DROPPED')),
    attempts        integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    next_attempt_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    lease_until     timestamptz,
    ended_at        timestamptz,
    status          integer,
    said            text,
    UNIQUE (subscription_id, event_seq),
    CHECK ((state = 'SENDING') = (lease_until IS NOT NULL)),
    CHECK ((state IN ('DELIVERED', 'DEAD', 'DROPPED')) = (ended_at IS NOT NULL))
);
CREATE INDEX webhook_delivery_due ON webhook_delivery (next_attempt_at, id) WHERE state = 'WAITING';
CREATE INDEX webhook_delivery_open ON webhook_delivery (subscription_id, lane, id) WHERE state IN ('WAITING', 'SENDING');
CREATE UNIQUE INDEX webhook_delivery_one_under_way ON webhook_delivery (subscription_id, lane) WHERE state = 'SENDING';
CREATE INDEX webhook_delivery_leases ON webhook_delivery (lease_until) WHERE state = 'SENDING';
CREATE INDEX webhook_delivery_by_state ON webhook_delivery (subscription_id, state, id);
CREATE INDEX webhook_delivery_ended ON webhook_delivery (ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX webhook_delivery_by_event ON webhook_delivery (event_seq);
COMMENT ON TABLE webhook_delivery IS 'One event for one subscription. DEAD: given up after the last try, until somebody sends it again. DROPPED: its subscription was deleted.';
COMMENT ON COLUMN webhook_delivery.lease_until IS 'Until when whoever took it may say what came of it; after that it is taken again.';
COMMENT ON INDEX webhook_delivery_one_under_way IS 'Of one machine never two are under way to one subscription.';

-- Whoever looks at a board is told that something on it changed, from whichever server it was changed. The payload says
-- whose it is, so that nobody is told of what is not his to see; it is delivered with the commit, or never.
CREATE FUNCTION tell_of_case() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('hoshu_changed', json_build_object(
        'kind', 'case', 'name', c.number, 'programme', c.programme, 'customer', c.customer, 'channel', c.channel)::text)
       FROM hoshu.service_case c WHERE c.number = NEW.case_number;
    RETURN NULL;
END $$;
CREATE TRIGGER service_case_event_told AFTER INSERT ON service_case_event
    FOR EACH ROW EXECUTE FUNCTION tell_of_case();

CREATE FUNCTION tell_of_visit_day() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('hoshu_changed', json_build_object(
        'kind', 'day', 'name', NEW.day, 'programme', NEW.programme, 'customer', NULL, 'channel', NULL)::text);
    RETURN NULL;
END $$;
CREATE TRIGGER visit_day_told AFTER UPDATE OF version ON visit_day FOR EACH ROW EXECUTE FUNCTION tell_of_visit_day();
