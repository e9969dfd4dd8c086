-- A controller that answers for several machines pushes with a token of its own; each event is that of the machine at
-- whose place it arose. The machines' senders stay what they were: who reports for one machine.

ALTER TABLE watch_controller
    ADD COLUMN token_sha256 text UNIQUE CHECK (token_sha256 ~ '^[0-9a-f]{64}$'),
    DROP CONSTRAINT watch_controller_check,
    ADD CONSTRAINT watch_controller_reports CHECK (subscription IS NULL OR subscriber IS NOT NULL OR token_sha256 IS NOT NULL);
COMMENT ON COLUMN watch_controller.token_sha256 IS 'The token with which it pushes, of use until it is removed or subscribed to anew.';
COMMENT ON COLUMN watch_controller.subscriber IS 'As which sender it reports where it was subscribed to as the sender of one machine; null where it has a token of its own.';

ALTER TABLE watch_sender
    ALTER COLUMN token_sha256 DROP NOT NULL,
    ADD COLUMN controller_id bigint REFERENCES watch_controller,
    ADD CONSTRAINT watch_sender_token CHECK ((token_sha256 IS NULL) = (controller_id IS NOT NULL));
CREATE UNIQUE INDEX watch_sender_of_controller ON watch_sender (controller_id, machine_id)
    WHERE controller_id IS NOT NULL AND revoked_at IS NULL;
COMMENT ON COLUMN watch_sender.controller_id IS 'The controller that reports for this machine among others; it has the token then.';

CREATE TABLE watch_place (
    controller_id bigint NOT NULL REFERENCES watch_controller,
    origin        text NOT NULL CHECK (origin ~ '^/redfish/' AND length(origin) <= 120),
    machine_id    bigint NOT NULL REFERENCES machine,
    PRIMARY KEY (controller_id, origin)
);
COMMENT ON TABLE watch_place IS 'Where a controller has which machine, as it said when it was last asked: systems, their chassis and their drives.';

-- Invoices and credit notes are numbered without gaps: a number that a transaction took is free again where it is rolled
-- back. What was invoiced wrongly is taken back by a credit note, and the order can then be invoiced anew.

CREATE TABLE document_number (
    kind text PRIMARY KEY CHECK (kind IN ('INVOICE', 'CREDIT_NOTE')),
    last bigint NOT NULL CHECK (last >= 0)
);
COMMENT ON TABLE document_number IS 'The last number given out of each kind; whoever takes the next holds the row until the end of the transaction.';
INSERT INTO document_number SELECT 'INVOICE', coalesce(max(substr(number, 2)::bigint), 0) FROM invoice;
INSERT INTO document_number VALUES ('CREDIT_NOTE', 0);
DROP SEQUENCE invoice_number;

ALTER TABLE invoice ADD CONSTRAINT invoice_of_order UNIQUE (number, order_number);

CREATE TABLE credit_note (
    number         text PRIMARY KEY CHECK (number ~ '^CN[0-9]{7,12}$'),
    invoice_number text NOT NULL UNIQUE,
    order_number   text NOT NULL,
    issued_on      date NOT NULL,
    reason         text NOT NULL CHECK (reason ~ '\S' AND length(reason) <= 500),
    document       text NOT NULL CHECK (document <> ''),
    who            text NOT NULL,
    at             timestamptz NOT NULL,
    UNIQUE (number, order_number),
    FOREIGN KEY (invoice_number, order_number) REFERENCES invoice (number, order_number)
);
CREATE INDEX credit_note_by_order ON credit_note (order_number, number);
COMMENT ON TABLE credit_note IS 'An invoice taken back as a whole; an invoice has one at most. Only added to.';
COMMENT ON COLUMN credit_note.document IS 'The UBL document, byte for byte as it was sent (UTF-8).';
CREATE TRIGGER credit_note_append_only BEFORE UPDATE OR DELETE ON credit_note
    FOR EACH ROW EXECUTE FUNCTION kept_for_good();
CREATE TRIGGER credit_note_keep_all BEFORE TRUNCATE ON credit_note
    FOR EACH STATEMENT EXECUTE FUNCTION kept_for_good();

-- Of an order never two invoices stand: the first replaces nothing, and each further one a credit note of its own.
ALTER TABLE invoice
    DROP CONSTRAINT invoice_order_number_key,
    ADD COLUMN replaces text UNIQUE,
    ADD CONSTRAINT invoice_replaces FOREIGN KEY (replaces, order_number) REFERENCES credit_note (number, order_number);
CREATE UNIQUE INDEX invoice_first_of_order ON invoice (order_number) WHERE replaces IS NULL;
CREATE INDEX invoice_by_order ON invoice (order_number, number);
COMMENT ON COLUMN invoice.replaces IS 'The credit note that took the invoice before it back; null for the first of an order.';
