/**
 * Corrections of the day on which a warranty starts (保守開始日の変更): somebody asks with the papers that
 * prove the delivery, the rules say what it comes to (CHG-1 to CHG-3), and the sales desk looks at
 * the papers and grants or refuses. Only a grant changes what is on record, decided again on its
 * day. Papers may come later; a request waits for them.
 */
@NullMarked
package dev.hoshu.server.startdate;

import org.jspecify.annotations.NullMarked;
