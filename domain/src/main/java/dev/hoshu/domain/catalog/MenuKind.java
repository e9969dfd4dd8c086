package dev.hoshu.domain.catalog;

import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import java.util.List;
import java.util.Optional;

/**
 * What stands on a maker's menu of services (CAT-3). Which of them a maker has, and what it says of
 * them, is data of its programme; which offerings of a list belong to one, which rules decide about
 * it and what Hoshu makes of it is the same for every maker.
 */
public enum MenuKind {
    /** Upgrades of the base warranty. */
    WARRANTY_UPGRADE(
            "warranty-upgrade",
            List.of(Rule.CAT_1, Rule.CAT_2, Rule.NEW_1, Rule.NEW_2, Rule.NEW_3, Rule.MAX_5)),
    /** What goes on after warranty and services. */
    RENEWAL(
            "renewal",
            List.of(Rule.REN_1, Rule.REN_2, Rule.REN_3, Rule.REN_4, Rule.REN_5, Rule.REN_7)),
    /** A desk and people of one's own; with the service, or put on it later. */
    PREMIER_SUPPORT(
            "premier-support",
            List.of(Rule.PREM_1, Rule.PREM_2, Rule.PREM_3, Rule.PREM_4, Rule.REP_6)),
    /** The preventive service, under the name of the machine type's time (CAT-4). */
    VALUE_SELECTION("value-selection", List.of(Rule.CAT_4, Rule.CAT_7, Rule.CAT_10)),
    /** Failed drives stay with the customer. */
    DRIVE_RETENTION("drive-retention", List.of(Rule.CAT_3, Rule.CAT_7, Rule.CAT_10, Rule.PART_7)),
    /** Support of software, for whom the software's maker supports. */
    SOFTWARE_SUPPORT("enterprise-software-support", List.of(Rule.CAT_3, Rule.CAT_5)),
    /** A named person who looks after a customer. */
    ACCOUNT_MANAGER("technical-account-management", List.of(Rule.CAT_3)),
    /** A contract with days and terms of its own. */
    INDIVIDUAL_CONTRACT("individual-contract", List.of(Rule.CAT_3, Rule.EOS_1, Rule.EOS_2)),
    /** The end of all of them. */
    END_OF_SUPPORT("end-of-support", List.of(Rule.EOS_1, Rule.EOS_2, Rule.EOS_3, Rule.EOS_4));

    private final String slug;
    private final List<Rule> rules;

    MenuKind(String slug, List<Rule> rules) {
        this.slug = slug;
        this.rules = rules;
    }

    /** The kind of that name in addresses and in a programme's menu. */
    public static Optional<MenuKind> ofSlug(String slug) {
        for (var kind : values()) {
            if (kind.slug.equals(slug)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Its name in addresses and in a programme's menu. */
    public String slug() {
        return slug;
    }

    /** The rules that decide about it. */
    public List<Rule> rules() {
        return rules;
    }

    /** Whether it is sold by part number, so that a search list says machines and prices. */
    public boolean isListed() {
        return switch (this) {
            case WARRANTY_UPGRADE, RENEWAL, PREMIER_SUPPORT, VALUE_SELECTION, DRIVE_RETENTION ->
                    true;
            case SOFTWARE_SUPPORT, ACCOUNT_MANAGER, INDIVIDUAL_CONTRACT, END_OF_SUPPORT -> false;
        };
    }

    /** Whether whoever buys that offering has this. */
    public boolean comesWith(ServiceOffering offering) {
        return switch (this) {
            case WARRANTY_UPGRADE -> offering.kind() == OfferingKind.UPGRADE;
            case RENEWAL -> offering.kind() == OfferingKind.RENEWAL;
            case PREMIER_SUPPORT ->
                    offering.premier() || offering.kind() == OfferingKind.PREMIER_UPGRADE;
            case VALUE_SELECTION ->
                    offering.valueSelection() != null
                            || offering.kind() == OfferingKind.VALUE_SELECTION;
            case DRIVE_RETENTION ->
                    offering.driveRetention() || offering.kind() == OfferingKind.DRIVE_RETENTION;
            case SOFTWARE_SUPPORT, ACCOUNT_MANAGER, INDIVIDUAL_CONTRACT, END_OF_SUPPORT -> false;
        };
    }

    /** What it does here, once somebody has it. */
    public Sentence effect() {
        return MenuEffects.of(this);
    }
}
