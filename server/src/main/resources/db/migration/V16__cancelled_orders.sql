-- An order that nothing was delivered of can be taken back: its lines say so, and what the sales desk was asked is no longer open.

ALTER TABLE service_order DROP CONSTRAINT service_order_state_check,
    ADD CONSTRAINT service_order_state_check
        CHECK (state IN ('WAITING', 'ACCEPTED', 'PARTLY_DELIVERED', 'DELIVERED', 'CLOSED', 'CANCELLED'));

ALTER TABLE order_line DROP CONSTRAINT order_line_state_check,
    ADD CONSTRAINT order_line_state_check
        CHECK (state IN ('ACCEPTED', 'WAITING', 'GRANTED', 'REFUSED', 'DELIVERED', 'CANCELLED'));

ALTER TABLE order_event DROP CONSTRAINT order_event_event_check,
    ADD CONSTRAINT order_event_event_check
        CHECK (event IN ('PLACED', 'WAITING', 'GRANTED', 'REFUSED', 'DELIVERED', 'CANCELLED'));

ALTER TABLE approval DROP CONSTRAINT approval_state_check,
    ADD CONSTRAINT approval_state_check CHECK (state IN ('OPEN', 'GRANTED', 'REFUSED', 'WITHDRAWN'));
COMMENT ON COLUMN approval.state IS 'WITHDRAWN where the order was taken back before anybody decided.';
