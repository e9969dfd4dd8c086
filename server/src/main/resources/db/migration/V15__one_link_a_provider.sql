-- A provider knows an account as one person: an address that it gave to somebody else does not hand over the account.

CREATE UNIQUE INDEX external_identity_of_account ON external_identity (account_id, issuer);
