/**
 * Pages about Hoshu itself. They read nothing and answer in both languages. Whatever is about
 * machines or services is a page of its own module.
 */
@NullMarked
package dev.hoshu.server.frontdoor.web;

import org.jspecify.annotations.NullMarked;
