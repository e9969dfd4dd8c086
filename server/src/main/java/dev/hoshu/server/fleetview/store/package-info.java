/** Lists of machines line by line, and the machines behind them. Nothing here decides anything. */
@NullMarked
package dev.hoshu.server.fleetview.store;

import org.jspecify.annotations.NullMarked;
