/** Account managers on pages, their reports as PDF, and the same for programs. */
@NullMarked
package dev.hoshu.server.accountmanager.web;

import org.jspecify.annotations.NullMarked;
