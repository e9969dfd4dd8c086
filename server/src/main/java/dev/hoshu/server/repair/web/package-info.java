/** Who pays for a case, on its page and for programs. */
@NullMarked
package dev.hoshu.server.repair.web;

import org.jspecify.annotations.NullMarked;
