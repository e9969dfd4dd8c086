-- Packs that were issued for lines of orders, and the letters with which they were sent. The claim code of a letter is
-- made from the serial number by the installation's key and is nowhere in the database.

CREATE SEQUENCE pack_number MAXVALUE 99999999;
COMMENT ON SEQUENCE pack_number IS 'Numbers of packs; one in 37 is passed over, since it has no check character.';

CREATE TABLE pack (
    programme     text NOT NULL REFERENCES programme,
    pack_serial   text NOT NULL UNIQUE CHECK (pack_serial ~ '^HS[0-9]{8}[0-9A-Z]$'),
    part_number   text NOT NULL,
    list_date     date NOT NULL,
    service_ja    text NOT NULL,
    service_en    text NOT NULL,
    order_number  text NOT NULL,
    order_line    integer NOT NULL,
    ordered_on    date NOT NULL,
    half_term     boolean NOT NULL,
    machine_type  text NOT NULL,
    model         text NOT NULL,
    serial_number text NOT NULL,
    product       text,
    customer      text,
    channel       text,
    issued_on     date NOT NULL,
    issued_at     timestamptz NOT NULL,
    issued_by     text NOT NULL,
    PRIMARY KEY (programme, pack_serial),
    UNIQUE (order_number, order_line),
    FOREIGN KEY (order_number, order_line) REFERENCES order_line
);
CREATE INDEX pack_by_customer ON pack (programme, customer) WHERE customer IS NOT NULL;
CREATE INDEX pack_by_channel ON pack (programme, channel) WHERE channel IS NOT NULL;
CREATE INDEX pack_by_machine ON pack (machine_type, serial_number);
COMMENT ON TABLE pack IS 'One sold copy of an offering, made when its order line was delivered: one a line (REG-2). What it is used for is a registration.';
COMMENT ON COLUMN pack.list_date IS 'The search list of its order (CAT-9).';
COMMENT ON COLUMN pack.machine_type IS 'The machine that it was ordered for; it may be registered on another one that it fits (REG-3).';
COMMENT ON COLUMN pack.customer IS 'Who sees it, as its order: the order''s customer and channel.';
CREATE TRIGGER pack_append_only BEFORE UPDATE OR DELETE ON pack
    FOR EACH ROW EXECUTE FUNCTION kept_for_good();

CREATE TABLE pack_letter (
    pack_serial text NOT NULL REFERENCES pack (pack_serial),
    copy        integer NOT NULL CHECK (copy > 0),
    language    text NOT NULL CHECK (language IN ('ja', 'en')),
    recipient   text,
    sent_on     date NOT NULL,
    sent_at     timestamptz NOT NULL,
    sent_by     text NOT NULL,
    PRIMARY KEY (pack_serial, copy)
);
COMMENT ON TABLE pack_letter IS 'Each time the letter of a pack was sent. The first comes with the pack; another one is the same letter again, never another pack.';
COMMENT ON COLUMN pack_letter.recipient IS 'The mail address; null where the order names none and the letter is printed.';
CREATE TRIGGER pack_letter_append_only BEFORE UPDATE OR DELETE ON pack_letter
    FOR EACH ROW EXECUTE FUNCTION kept_for_good();
