/**
 * What is agreed rather than bought by part number: the individual contract for a machine, and
 * support of software.
 */
@NullMarked
package dev.hoshu.domain.contract;

import org.jspecify.annotations.NullMarked;
