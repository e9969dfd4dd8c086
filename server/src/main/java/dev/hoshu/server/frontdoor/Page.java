package dev.hoshu.server.frontdoor;

import org.springframework.stereotype.Controller;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A controller whose views are pages for people, in the shell of {@code layout.html}. Its model is
 * given what the shell needs; a page may add {@code searched}, the words to stand in the search
 * box, and {@code programme}, the {@link ShownProgramme} that it shows.
 */
@Documented
@Controller
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Page {}
