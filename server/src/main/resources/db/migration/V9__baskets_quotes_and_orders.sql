-- From basket to order. Customer and channel are codes of the row's programme: a row is seen by its owner's customer or
-- channel and by the maker's people, and statements ask for that (never a page).

CREATE TABLE basket (
    account_id bigint NOT NULL REFERENCES account,
    programme  text NOT NULL REFERENCES programme,
    entries    jsonb NOT NULL,
    changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (account_id, programme)
);
COMMENT ON TABLE basket IS 'What somebody has put together for a quote: rows as they were pasted, sent or chosen. One a person and programme.';

CREATE SEQUENCE quote_number;
CREATE TABLE quote (
    number     text PRIMARY KEY CHECK (number ~ '^Q[0-9]{7,}$'),
    programme  text NOT NULL REFERENCES programme,
    account_id bigint NOT NULL REFERENCES account,
    customer   text,
    channel    text,
    version    integer NOT NULL CHECK (version > 0),
    made_at    timestamptz NOT NULL
);
CREATE INDEX quote_by_customer ON quote (programme, customer, number) WHERE customer IS NOT NULL;
CREATE INDEX quote_by_channel ON quote (programme, channel, number) WHERE channel IS NOT NULL;
COMMENT ON TABLE quote IS 'A quote; what it says stands in its versions.';
COMMENT ON COLUMN quote.version IS 'The latest version.';
COMMENT ON COLUMN quote.customer IS 'The owner''s customer, if the owner is somebody of a customer; likewise the channel.';

CREATE TABLE quote_version (
    quote_number text NOT NULL REFERENCES quote,
    version      integer NOT NULL CHECK (version > 0),
    quoted_on    date NOT NULL,
    valid_until  date NOT NULL CHECK (valid_until >= quoted_on),
    list_date    date,
    made_by      text NOT NULL,
    made_at      timestamptz NOT NULL,
    document     jsonb NOT NULL,
    PRIMARY KEY (quote_number, version)
);
COMMENT ON TABLE quote_version IS 'What a quote said, append-only: a change makes a new version and old ones stay readable.';
COMMENT ON COLUMN quote_version.list_date IS 'The search list that it rests on (CAT-9); null if none was in force.';
COMMENT ON COLUMN quote_version.document IS 'Its lines with outcome, findings, days, price and fee, and what they come to.';
CREATE TRIGGER quote_version_append_only BEFORE UPDATE OR DELETE ON quote_version
    FOR EACH ROW EXECUTE FUNCTION kept_for_good();

CREATE SEQUENCE order_number;
CREATE TABLE service_order (
    number         text PRIMARY KEY CHECK (number ~ '^H[0-9]{7,}$'),
    programme      text NOT NULL REFERENCES programme,
    account_id     bigint NOT NULL REFERENCES account,
    customer       text,
    channel        text,
    quote_number   text UNIQUE REFERENCES quote,
    quote_version  integer,
    own_reference  text CHECK (length(own_reference) <= 60),
    state          text NOT NULL CHECK (state IN ('WAITING', 'ACCEPTED', 'PARTLY_DELIVERED', 'DELIVERED', 'CLOSED')),
    ordered_on     date NOT NULL,
    ordered_by     text NOT NULL,
    ordered_at     timestamptz NOT NULL,
    addressee      text NOT NULL CHECK (length(addressee) BETWEEN 1 AND 100),
    company        text CHECK (length(company) <= 100),
    postal_code    text NOT NULL CHECK (postal_code ~ '^[0-9]{7}$'),
    address        text NOT NULL CHECK (length(address) BETWEEN 1 AND 300),
    email          text CHECK (length(email) <= 254),
    postal_known   boolean NOT NULL,
    expected_from  date NOT NULL,
    expected_until date NOT NULL CHECK (expected_until >= expected_from),
    holidays_known boolean NOT NULL,
    sums           jsonb NOT NULL,
    FOREIGN KEY (quote_number, quote_version) REFERENCES quote_version,
    CHECK ((quote_number IS NULL) = (quote_version IS NULL))
);
CREATE INDEX service_order_by_customer ON service_order (programme, customer, number) WHERE customer IS NOT NULL;
CREATE INDEX service_order_by_channel ON service_order (programme, channel, number) WHERE channel IS NOT NULL;
COMMENT ON TABLE service_order IS 'An order. A quote is ordered at most once.';
COMMENT ON COLUMN service_order.channel IS 'The owner''s channel, or the channel of record of all its machines: what it goes through (CHAN-1). Null if they differ.';
COMMENT ON COLUMN service_order.holidays_known IS 'Whether all holidays up to the expected delivery were published on the day of the order (REG-1).';
COMMENT ON COLUMN service_order.postal_known IS 'Whether the postal code was on the list of codes; an unknown one is said, not refused.';

CREATE TABLE order_line (
    order_number     text NOT NULL REFERENCES service_order,
    line             integer NOT NULL CHECK (line > 0),
    machine_type     text NOT NULL CHECK (machine_type ~ '^[A-Z0-9]{4}$'),
    model            text NOT NULL CHECK (model ~ '^[A-Z0-9]{0,7}$'),
    serial_number    text NOT NULL CHECK (serial_number ~ '^[A-Z0-9]{4,20}$'),
    product          text,
    machine_customer text,
    machine_channel  text,
    part_number      text NOT NULL CHECK (part_number ~ '^[A-Z0-9]{5,20}$'),
    list_date        date NOT NULL,
    service_ja       text NOT NULL,
    service_en       text NOT NULL,
    half_term        boolean NOT NULL,
    outcome          text NOT NULL CHECK (outcome IN ('AVAILABLE', 'CONSULT')),
    first_day        date NOT NULL,
    last_day         date NOT NULL CHECK (last_day >= first_day),
    price_yen        bigint CHECK (price_yen > 0),
    fee_due          boolean NOT NULL,
    fee_yen          bigint CHECK (fee_yen >= 0),
    explanation_ja   text NOT NULL,
    explanation_en   text NOT NULL,
    findings         jsonb NOT NULL,
    state            text NOT NULL CHECK (state IN ('ACCEPTED', 'WAITING', 'GRANTED', 'REFUSED', 'DELIVERED')),
    granted_until    date,
    delivered_on     date,
    PRIMARY KEY (order_number, line),
    CHECK (fee_due OR fee_yen IS NULL),
    CHECK ((state = 'DELIVERED') = (delivered_on IS NOT NULL))
);
CREATE INDEX order_line_by_machine ON order_line (machine_type, serial_number);
COMMENT ON TABLE order_line IS 'One service for one machine, as it was decided on the day of the order.';
COMMENT ON COLUMN order_line.price_yen IS 'Without tax; null is "on request", settled by the sales desk''s grant.';
COMMENT ON COLUMN order_line.granted_until IS 'The last day on which what the sales desk granted can be delivered.';

CREATE TABLE order_event (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_number text NOT NULL REFERENCES service_order,
    line         integer,
    at           timestamptz NOT NULL DEFAULT clock_timestamp(),
    on_day       date NOT NULL,
    who          text NOT NULL,
    event        text NOT NULL CHECK (event IN ('PLACED', 'WAITING', 'GRANTED', 'REFUSED', 'DELIVERED')),
    why          text,
    FOREIGN KEY (order_number, line) REFERENCES order_line
);
CREATE INDEX order_event_by_order ON order_event (order_number, id);
COMMENT ON TABLE order_event IS 'What happened to an order, who did it and when; append-only.';
CREATE TRIGGER order_event_append_only BEFORE UPDATE OR DELETE ON order_event
    FOR EACH ROW EXECUTE FUNCTION kept_for_good();

CREATE TABLE approval (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_number  text NOT NULL,
    line          integer NOT NULL,
    state         text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'GRANTED', 'REFUSED')),
    asked_on      date NOT NULL,
    decided_at    timestamptz,
    decided_on    date,
    decided_by    text,
    reason        text CHECK (length(reason) BETWEEN 1 AND 1000),
    granted_until date,
    UNIQUE (order_number, line),
    FOREIGN KEY (order_number, line) REFERENCES order_line,
    CHECK ((state = 'OPEN') = (decided_at IS NULL)),
    CHECK ((state = 'OPEN') = (decided_by IS NULL)),
    CHECK (state = 'OPEN' OR reason IS NOT NULL),
    CHECK (granted_until IS NULL OR state = 'GRANTED')
);
CREATE INDEX approval_open ON approval (id) WHERE state = 'OPEN';
COMMENT ON TABLE approval IS 'What only the maker''s sales desk can grant (CONSULT, or an amount on request): asked, then granted or refused once, with a reason.';

CREATE TABLE partner_price (
    programme   text NOT NULL REFERENCES programme,
    channel     text NOT NULL,
    part_number text NOT NULL CHECK (part_number ~ '^[A-Z0-9]{5,20}$'),
    valid_from  date NOT NULL,
    price_yen   bigint NOT NULL CHECK (price_yen > 0),
    invented    boolean NOT NULL,
    PRIMARY KEY (programme, channel, part_number, valid_from)
);
COMMENT ON TABLE partner_price IS 'What a dealer pays, told to that dealer and the maker''s sales desk alone (PRICE-1).';
COMMENT ON COLUMN partner_price.invented IS 'Whether the price is one of the sample''s, which are all invented.';
