/**
 * Individual contracts: asked for with days and terms of their own, granted by the sales desk, and
 * from then on a service of the machine like any other.
 */
@NullMarked
package dev.hoshu.server.contract;

import org.jspecify.annotations.NullMarked;
