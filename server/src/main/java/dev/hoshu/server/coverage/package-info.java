/**
 * What covers a machine, on which days, and what was known of it when. Coverage is read as of a day
 * and as it was known at an instant; nothing that was ever recorded is lost. The ordinary question,
 * today's, is answered from one row.
 */
@NullMarked
package dev.hoshu.server.coverage;

import org.jspecify.annotations.NullMarked;
