/**
 * What is ahead of a machine whose coverage will end: on which days its people are reminded, and
 * whether anything can follow. A reminder belongs to a coverage end; once a renewal is registered
 * the end is another, and nothing more is said of the old one. What cannot be renewed any more is
 * reminded of as just that.
 */
@NullMarked
package dev.hoshu.domain.renewal;

import org.jspecify.annotations.NullMarked;
