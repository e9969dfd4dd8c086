/**
 * A pack meets a machine: shown before anything is kept, then kept once, with a certificate that
 * anybody can check. What a pack gives is decided by the domain; here its facts are read and the
 * outcome is written.
 */
@NullMarked
package dev.hoshu.server.registration;

import org.jspecify.annotations.NullMarked;
