@NullMarked
package dev.hoshu.server.order;

import org.jspecify.annotations.NullMarked;
