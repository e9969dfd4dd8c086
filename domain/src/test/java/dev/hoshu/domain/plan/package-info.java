/** Plans on both sides of every edge, and against every succession that there is. */
@NullMarked
package dev.hoshu.domain.plan;

import org.jspecify.annotations.NullMarked;
