-- Orders as invoices that programs read. An order has one at most, and what was sent stays as it was.

CREATE SEQUENCE invoice_number;

CREATE TABLE invoice (
    number        text PRIMARY KEY CHECK (number ~ '^I[0-9]{7,12}$'),
    order_number  text NOT NULL UNIQUE REFERENCES service_order (number),
    programme     text NOT NULL,
    issued_on     date NOT NULL,
    due_on        date NOT NULL,
    buyer         text NOT NULL CHECK (buyer <> ''),
    net_yen       bigint NOT NULL CHECK (net_yen >= 0),
    percent       integer NOT NULL CHECK (percent BETWEEN 0 AND 100),
    tax_yen       bigint NOT NULL CHECK (tax_yen >= 0),
    dealer_prices boolean NOT NULL,
    invented      boolean NOT NULL,
    document      text NOT NULL CHECK (document <> ''),
    who           text NOT NULL,
    at            timestamptz NOT NULL,
    CHECK (due_on >= issued_on)
);
COMMENT ON TABLE invoice IS 'Invoices as they were issued. Only added to.';
COMMENT ON COLUMN invoice.dealer_prices IS 'Whether it holds what a dealer pays: told to that dealer and to the sales desk alone (PRICE-1).';
COMMENT ON COLUMN invoice.document IS 'The UBL document, byte for byte as it was sent (UTF-8).';
CREATE TRIGGER invoice_append_only BEFORE UPDATE OR DELETE ON invoice
    FOR EACH ROW EXECUTE FUNCTION kept_for_good();
CREATE TRIGGER invoice_keep_all BEFORE TRUNCATE ON invoice
    FOR EACH STATEMENT EXECUTE FUNCTION kept_for_good();
