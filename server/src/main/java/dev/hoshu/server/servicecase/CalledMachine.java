package dev.hoshu.server.servicecase;

import dev.hoshu.domain.installbase.InstalledMachine;

import org.jspecify.annotations.Nullable;

/**
 * A machine on record about which somebody calls.
 *
 * @param id its number in the record
 * @param machine the machine
 * @param product what it is called, or null where its type is not known
 * @param place its place on the record in words, or null
 */
public record CalledMachine(
        long id, InstalledMachine machine, @Nullable String product, @Nullable String place) {}
