package dev.hoshu.server.entitlement.web;

import dev.hoshu.domain.rulebook.Rule;

import java.util.List;

/**
 * The answer at the head of the page.
 *
 * @param mark the badge's shape, a symbol of the shell's sprite
 * @param look the badge's class; empty for coverage that holds
 * @param badge the badge's word
 * @param isOpen whether somebody has to act or nothing covers
 * @param sentence the answer, as markup
 * @param rules the rules behind it
 */
record Status(
        String mark, String look, String badge, boolean isOpen, String sentence, List<Rule> rules) {
    Status {
        rules = List.copyOf(rules);
    }
}
