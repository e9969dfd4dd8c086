package dev.hoshu.server.entitlement.web;

import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.server.timeline.Timeline.FlagKind;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A day that matters, as it stands in the picture and in the table beside it.
 *
 * @param kind what it marks
 * @param day the day
 * @param name its name
 * @param note what is added to it in the picture, such as "no fee"; empty if nothing
 * @param rule the rule that makes it, or null
 */
record KeyDay(FlagKind kind, LocalDate day, String name, String note, @Nullable Rule rule) {}
