@NullMarked
package dev.hoshu.server.repair;

import org.jspecify.annotations.NullMarked;
