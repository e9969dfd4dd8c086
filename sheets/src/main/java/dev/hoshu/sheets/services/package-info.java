/**
 * Registered services: one row a pack and the machine on which it is registered. Whether part
 * number and machine are known is for whoever keeps the rows. Millions of rows are read one by one.
 */
@NullMarked
package dev.hoshu.sheets.services;

import org.jspecify.annotations.NullMarked;
