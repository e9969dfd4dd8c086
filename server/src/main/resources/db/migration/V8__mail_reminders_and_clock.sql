-- What goes out: mails, whom to spare, who was reminded of what; and the clock of the sample.

CREATE TABLE mail (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    once            text NOT NULL UNIQUE CHECK (length(once) BETWEEN 1 AND 200),
    recipient       text NOT NULL CHECK (length(recipient) BETWEEN 1 AND 320),
    language        text NOT NULL CHECK (language IN ('ja', 'en')),
    subject         text NOT NULL CHECK (length(subject) BETWEEN 1 AND 500),
    body            bytea NOT NULL,
    unsubscribes    bigint REFERENCES account,
    dated           timestamptz NOT NULL,
    kept_at         timestamptz NOT NULL DEFAULT clock_timestamp(),
    state           text NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'SENDING', 'SENT', 'UNCERTAIN', 'FAILED')),
    attempts        integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    next_attempt_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    taken_at        timestamptz,
    sent_at         timestamptz,
    sent_by         text CHECK (sent_by IN ('SMTP', 'FOLDER')),
    message_id      text,
    said            text,
    CHECK ((state = 'SENT') = (sent_at IS NOT NULL AND sent_by IS NOT NULL)),
    CHECK (state <> 'SENDING' OR taken_at IS NOT NULL)
);
CREATE INDEX mail_waiting ON mail (next_attempt_at, id) WHERE state = 'WAITING';
CREATE INDEX mail_under_way ON mail (taken_at) WHERE state = 'SENDING';
CREATE INDEX mail_by_recipient ON mail (recipient, id);
COMMENT ON TABLE mail IS 'The outbox: a mail is written in the transaction of what it tells of, and sent after its commit.';
COMMENT ON COLUMN mail.once IS 'What the mail is about, such as pack-letter:HS00000001X: a second mail of the same key is never written.';
COMMENT ON COLUMN mail.body IS 'The text, sealed with the installation''s key: mails carry claim codes and secret addresses, which a copy of the database must not tell.';
COMMENT ON COLUMN mail.unsubscribes IS 'The account that the mail''s link for unsubscribing speaks for; null where a mail is no reminder.';
COMMENT ON COLUMN mail.dated IS 'The mail''s date, by the clock that the pages show; all other times are the database''s.';
COMMENT ON COLUMN mail.state IS 'UNCERTAIN: handed over whole, and the answer was not heard. It is not sent again by itself, for it may have been accepted.';
COMMENT ON COLUMN mail.said IS 'What the other side said last, or why it could not be asked.';

CREATE TABLE mail_attachment (
    mail_id    bigint NOT NULL REFERENCES mail,
    place      integer NOT NULL CHECK (place > 0),
    file_name  text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 200),
    media_type text NOT NULL,
    content    bytea NOT NULL,
    PRIMARY KEY (mail_id, place)
);
COMMENT ON COLUMN mail_attachment.content IS 'Sealed as the text is.';

CREATE TABLE mail_preference (
    account_id bigint PRIMARY KEY REFERENCES account,
    reminders  boolean NOT NULL,
    changed_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE mail_preference IS 'Who wants no reminders. Without a row somebody gets them; mails that somebody asked for, such as a delivery, come all the same.';

CREATE TABLE calendar_feed (
    account_id bigint PRIMARY KEY REFERENCES account,
    version    integer NOT NULL CHECK (version > 0),
    open       boolean NOT NULL,
    changed_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE calendar_feed IS 'Whose calendar can be subscribed to. The address is made from account and version by the installation''s key and is not stored; another version is another address.';

CREATE TABLE reminder_sent (
    account_id  bigint NOT NULL REFERENCES account,
    machine_id  bigint NOT NULL REFERENCES machine,
    covered_to  date NOT NULL,
    reminder    text NOT NULL CHECK (reminder ~ '^[A-Z0-9_]{1,20}$'),
    due_on      date NOT NULL,
    mail_id     bigint NOT NULL REFERENCES mail,
    PRIMARY KEY (machine_id, covered_to, reminder, account_id)
);
COMMENT ON TABLE reminder_sent IS 'Who was reminded of what: of one coverage end nobody is reminded of the same twice, also when a clock is moved back.';

CREATE TABLE sample_clock (
    one_row  boolean PRIMARY KEY DEFAULT true CHECK (one_row),
    days     integer NOT NULL CHECK (days BETWEEN -36600 AND 36600),
    moved_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE sample_clock IS 'By how many days the clock of the sample is moved. Read in sample mode alone.';
