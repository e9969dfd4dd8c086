@NullMarked
package dev.hoshu.domain.proof;

import org.jspecify.annotations.NullMarked;
