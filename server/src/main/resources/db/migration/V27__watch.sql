-- The watch over drives: who may report for a machine, what was reported, and what came of it. Readings, events and notes
-- are only added to; counts say what was refused, dropped or odd.

CREATE TABLE watch_sender (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    programme     text NOT NULL REFERENCES programme,
    machine_id    bigint NOT NULL REFERENCES machine,
    name          text NOT NULL CHECK (name ~ '\S' AND length(name) <= 100),
    token_sha256  text NOT NULL UNIQUE CHECK (token_sha256 ~ '^[0-9a-f]{64}$'),
    enrolled_at   timestamptz NOT NULL,
    enrolled_by   text NOT NULL,
    heard_at      timestamptz,
    revoked_at    timestamptz,
    revoked_by    text,
    CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
);
CREATE INDEX watch_sender_by_machine ON watch_sender (machine_id, id);
COMMENT ON TABLE watch_sender IS 'Who may report for one machine. Its token has 256 random bits and is kept as a plain hash; it is shown once.';

CREATE TABLE watch_controller (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    programme    text NOT NULL REFERENCES programme,
    address      text NOT NULL CHECK (address ~ '^https?://[^/\s]+$' AND length(address) <= 300),
    user_name    text NOT NULL CHECK (user_name ~ '\S' AND length(user_name) <= 100),
    secret       bytea NOT NULL,
    trust        text NOT NULL CHECK (trust IN ('KNOWN_AUTHORITIES', 'THIS_CERTIFICATE', 'NO_TLS')),
    fingerprint  text CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
    added_at     timestamptz NOT NULL,
    added_by     text NOT NULL,
    asked_at     timestamptz,
    answered_at  timestamptz,
    fault        text CHECK (fault IN ('UNREACHABLE', 'NOT_TRUSTED', 'NOT_LET_IN', 'NO_REDFISH', 'TOO_MUCH', 'NO_EVENTS')),
    subscription text CHECK (length(subscription) <= 500),
    subscriber   bigint REFERENCES watch_sender,
    removed_at   timestamptz,
    CHECK ((subscription IS NULL) = (subscriber IS NULL)),
    CHECK ((trust = 'THIS_CERTIFICATE') = (fingerprint IS NOT NULL)),
    CHECK ((trust = 'NO_TLS') = (address LIKE 'http://%'))
);
CREATE UNIQUE INDEX watch_controller_once ON watch_controller (programme, address) WHERE removed_at IS NULL;
COMMENT ON TABLE watch_controller IS 'Controllers that are asked by Redfish. Only administrators say which.';
COMMENT ON COLUMN watch_controller.secret IS 'The password, closed with the installation''s key.';

CREATE TABLE watch_drive (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    programme   text NOT NULL REFERENCES programme,
    machine_id  bigint NOT NULL REFERENCES machine,
    serial      text CHECK (serial ~ '\S' AND length(serial) <= 120),
    origin      text CHECK (origin ~ '\S' AND length(origin) <= 120),
    model       text CHECK (length(model) <= 120),
    media       text NOT NULL CHECK (media IN ('SSD', 'HDD', 'UNKNOWN')),
    first_at    timestamptz NOT NULL,
    heard_at    timestamptz NOT NULL,
    CHECK (serial IS NOT NULL OR origin IS NOT NULL),
    UNIQUE (machine_id, serial),
    UNIQUE (machine_id, origin)
);
CREATE INDEX watch_drive_by_serial ON watch_drive (programme, serial) WHERE serial IS NOT NULL;
COMMENT ON COLUMN watch_drive.origin IS 'Where a controller has it: an event names the place and not the serial number.';

CREATE TABLE watch_reading (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    drive_id         bigint NOT NULL REFERENCES watch_drive,
    source           text NOT NULL CHECK (source IN ('EVENT', 'POLL', 'SMARTCTL')),
    fingerprint      text NOT NULL CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
    at               timestamptz NOT NULL,
    received_at      timestamptz NOT NULL,
    used_percent     numeric(6, 3) CHECK (used_percent >= 0 AND used_percent <= 255),
    failure_predicted boolean,
    media_errors     bigint CHECK (media_errors >= 0),
    grown_defects    bigint CHECK (grown_defects >= 0),
    oddities         jsonb NOT NULL CHECK (jsonb_typeof(oddities) = 'array'),
    UNIQUE (drive_id, fingerprint)
);
CREATE INDEX watch_reading_by_drive ON watch_reading (drive_id, at);
COMMENT ON COLUMN watch_reading.at IS 'When it was so: the sender''s own moment where it can be, otherwise when it was received.';
CREATE TRIGGER watch_reading_append_only BEFORE UPDATE OR DELETE ON watch_reading
    FOR EACH ROW EXECUTE FUNCTION kept_for_good();
CREATE TRIGGER watch_reading_keep_all BEFORE TRUNCATE ON watch_reading
    FOR EACH STATEMENT EXECUTE FUNCTION kept_for_good();

CREATE TABLE watch_event (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    sender_id    bigint NOT NULL REFERENCES watch_sender,
    drive_id     bigint REFERENCES watch_drive,
    fingerprint  text NOT NULL CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
    message_id   text NOT NULL CHECK (length(message_id) <= 120),
    message      text CHECK (length(message) <= 120),
    origin       text CHECK (length(origin) <= 120),
    sent_at      timestamptz,
    received_at  timestamptz NOT NULL,
    skew_seconds bigint,
    oddities     jsonb NOT NULL CHECK (jsonb_typeof(oddities) = 'array'),
    UNIQUE (sender_id, fingerprint)
);
CREATE INDEX watch_event_by_time ON watch_event (sender_id, received_at);
COMMENT ON COLUMN watch_event.skew_seconds IS 'How far the sender''s clock stood from ours where that is more than the policy lets pass; null elsewhere.';
CREATE TRIGGER watch_event_append_only BEFORE UPDATE OR DELETE ON watch_event
    FOR EACH ROW EXECUTE FUNCTION kept_for_good();
CREATE TRIGGER watch_event_keep_all BEFORE TRUNCATE ON watch_event
    FOR EACH STATEMENT EXECUTE FUNCTION kept_for_good();

CREATE TABLE watch_note (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    drive_id    bigint NOT NULL REFERENCES watch_drive,
    alarm       text NOT NULL CHECK (alarm IN ('FAILED', 'MISSING', 'FAILURE_PREDICTED', 'MEDIA_LIFE_LOW', 'MEDIA_ERRORS',
                                               'GROWN_DEFECTS', 'CLEARED', 'NOTE')),
    outcome     text NOT NULL CHECK (outcome IN ('CASE', 'OFFER', 'IN_CASE', 'CLEARED', 'NOTHING')),
    case_number text REFERENCES service_case,
    sentence    jsonb NOT NULL,
    findings    jsonb NOT NULL CHECK (jsonb_typeof(findings) = 'array'),
    noted_on    date NOT NULL,
    at          timestamptz NOT NULL,
    CHECK ((outcome IN ('CASE', 'IN_CASE')) = (case_number IS NOT NULL))
);
CREATE INDEX watch_note_by_drive ON watch_note (drive_id, id);
CREATE INDEX watch_note_by_case ON watch_note (drive_id, case_number) WHERE outcome = 'CASE';
COMMENT ON TABLE watch_note IS 'What reports came to, as it was decided then.';
CREATE TRIGGER watch_note_append_only BEFORE UPDATE OR DELETE ON watch_note
    FOR EACH ROW EXECUTE FUNCTION kept_for_good();
CREATE TRIGGER watch_note_keep_all BEFORE TRUNCATE ON watch_note
    FOR EACH STATEMENT EXECUTE FUNCTION kept_for_good();

CREATE TABLE watch_count (
    counted_on date NOT NULL,
    sender_id  bigint NOT NULL,
    what       text NOT NULL CHECK (what IN ('FORGED', 'OTHER_MACHINE', 'UNKNOWN_DEVICE', 'REPLAYED', 'DROPPED', 'ODD',
                                             'UNREADABLE', 'SKEWED', 'OTHER_MESSAGE')),
    times      bigint NOT NULL CHECK (times > 0),
    PRIMARY KEY (counted_on, sender_id, what)
);
COMMENT ON COLUMN watch_count.sender_id IS 'Whose it was; 0 where the sender is not known, as of a forged one.';

CREATE TABLE watch_unknown (
    programme text NOT NULL REFERENCES programme,
    what      text NOT NULL CHECK (what ~ '\S' AND length(what) <= 200),
    first_at  timestamptz NOT NULL,
    last_at   timestamptz NOT NULL,
    times     bigint NOT NULL CHECK (times > 0),
    PRIMARY KEY (programme, what)
);
COMMENT ON TABLE watch_unknown IS 'Devices that reported and belong to no machine on record.';
