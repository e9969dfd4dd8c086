/**
 * The search box: what a person typed, what was understood of it, and what it names. The input may
 * hold a machine number, serial numbers of machines and packs, a part number or a customer, in any
 * order and spelling. What cannot be understood is said, never dropped.
 */
@NullMarked
package dev.hoshu.server.search;

import org.jspecify.annotations.NullMarked;
