package dev.hoshu.server.area.web;

import java.time.LocalDate;

/**
 * The list that an answer rests on.
 *
 * @param version the list's name, such as {@code 2026-10}
 * @param validFrom the first day on which it is in force
 * @param synthetic whether it holds invented rows
 */
record AreaListName(String version, LocalDate validFrom, boolean synthetic) {}
