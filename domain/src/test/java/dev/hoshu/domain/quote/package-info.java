@NullMarked
package dev.hoshu.domain.quote;

import org.jspecify.annotations.NullMarked;
