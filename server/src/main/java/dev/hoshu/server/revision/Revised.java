package dev.hoshu.server.revision;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stands on the handlers of a thing that programs change. A GET answers with its ETag and takes
 * If-None-Match; what changes it takes If-Match. The class of the handler is {@link Guarded}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Revised {

    /** The kind of thing, as the table of revisions names it. */
    String value();

    /** The part of the address that names the thing. */
    String id() default "number";
}
