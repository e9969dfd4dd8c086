@NullMarked
package dev.hoshu.domain.repair;

import org.jspecify.annotations.NullMarked;
