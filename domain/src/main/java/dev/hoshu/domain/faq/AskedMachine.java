package dev.hoshu.domain.faq;

import dev.hoshu.domain.catalog.MachineType;
import dev.hoshu.domain.entitlement.MachineFacts;
import dev.hoshu.domain.entitlement.Offers;
import dev.hoshu.domain.installbase.InstalledMachine;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The machine that is asked about.
 *
 * @param machine as the maker's record has it
 * @param type what the catalogue knows of it, or null if its type is not in the catalogue
 * @param facts what decisions rest on
 * @param offers every offering that fits it, with what comes of ordering it on the day of the
 *     question; null if no search list is in force then
 */
public record AskedMachine(
        InstalledMachine machine,
        @Nullable MachineType type,
        MachineFacts facts,
        @Nullable List<Offers.Judged> offers) {

    /** Copies the offers. */
    public AskedMachine {
        offers = offers == null ? null : List.copyOf(offers);
    }
}
