/**
 * What covers a machine on which days. Warranty and registered services together make the coverage.
 * Every period is half-open inside and shown with its last day outside.
 */
@NullMarked
package dev.hoshu.domain.coverage;

import org.jspecify.annotations.NullMarked;
