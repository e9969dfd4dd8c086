/**
 * A programme on its way to where the machines are: its files packed by whoever starts a job, read
 * once in each Java machine that works for it. A worker of a cluster needs no folder of its own.
 */
@NullMarked
package dev.hoshu.fleet.programme;

import org.jspecify.annotations.NullMarked;
