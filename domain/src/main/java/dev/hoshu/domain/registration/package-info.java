/**
 * A pack meets a machine. What is ordered is delivered after some business days. A day is always an
 * argument, and every answer says by which rules it was found.
 */
@NullMarked
package dev.hoshu.domain.registration;

import org.jspecify.annotations.NullMarked;
