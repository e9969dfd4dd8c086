/**
 * Machines at their sites, named by machine number and serial number together. What people type may
 * be wrong and is read forgivingly. What is held is right or it is not held.
 */
@NullMarked
package dev.hoshu.domain.installbase;

import org.jspecify.annotations.NullMarked;
