package dev.hoshu.server.frontdoor;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says for whom an address is there. It stands on the handler's method or on its class, the method
 * being the stronger; an address without it is there for nobody.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface OpenTo {

    /** For whom. */
    Circle value();

    /**
     * The scope that a program's token must have besides: one of {@code read}, {@code order},
     * {@code register}, {@code manage}.
     */
    String scope() default "read";
}
