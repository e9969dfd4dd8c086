/**
 * What a maker sells and what it knows of its machine types. Lists carry their date and are kept.
 * An offering fits whole machine types or single models.
 */
@NullMarked
package dev.hoshu.domain.catalog;

import org.jspecify.annotations.NullMarked;
