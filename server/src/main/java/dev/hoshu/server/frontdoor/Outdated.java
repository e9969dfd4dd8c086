package dev.hoshu.server.frontdoor;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of an operation of the interface, or of one of its parameters, that it is on its way out. It
 * is the one place where this is said: answers carry it as Deprecation (RFC 9745), Sunset (RFC
 * 8594) and Link, and openapi.json must agree with it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.PARAMETER})
public @interface Outdated {

    /** The day from which it is outdated, such as 2026-11-27. */
    String since();

    /** The first day on which it may be gone; later than {@link #since}. */
    String sunset();
}
