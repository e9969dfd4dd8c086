/** What is found on a search list. */
@NullMarked
package dev.hoshu.server.catalog;

import org.jspecify.annotations.NullMarked;
