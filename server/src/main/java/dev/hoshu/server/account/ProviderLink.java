package dev.hoshu.server.account;

import java.time.Instant;

/**
 * As whom a sign-in provider knows an account.
 *
 * @param accountId the account's number
 * @param issuer the provider's issuer
 * @param subject what the provider calls the person; means nothing elsewhere
 * @param linkedAt since when
 */
public record ProviderLink(long accountId, String issuer, String subject, Instant linkedAt) {}
