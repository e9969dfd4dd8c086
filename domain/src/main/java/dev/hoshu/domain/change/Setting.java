package dev.hoshu.domain.change;

import dev.hoshu.domain.catalog.ResponseAreaList;
import dev.hoshu.domain.entitlement.MachineFacts;
import dev.hoshu.domain.rulebook.Policy;

import org.jspecify.annotations.Nullable;

/**
 * What the first answer rested on beside the question.
 *
 * @param policy the figures in force on the day of the question
 * @param areas the area list in force then, or null if there is none
 * @param machine what is known of the machine
 */
record Setting(Policy policy, @Nullable ResponseAreaList areas, MachineFacts machine) {}
