package dev.hoshu.server.servicecase;

import org.jspecify.annotations.Nullable;

/**
 * Whom to speak to about a case.
 *
 * @param name the name
 * @param phone the telephone number, as it was said
 * @param mail the mail address
 */
public record Contact(@Nullable String name, @Nullable String phone, @Nullable String mail) {}
