-- Which cases were closed since a moment, for the reports; without it each report reads every case there ever was.

CREATE INDEX service_case_closed ON service_case (programme, closed_at) WHERE closed_at IS NOT NULL;
