/** Tests of spare parts. */
@NullMarked
package dev.hoshu.server.part;

import org.jspecify.annotations.NullMarked;
