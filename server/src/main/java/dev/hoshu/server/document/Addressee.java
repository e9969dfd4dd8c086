package dev.hoshu.server.document;

import java.util.List;

/**
 * To whom a paper goes, as it is written on it.
 *
 * @param name a person or a company, without 様 or 御中
 * @param address the lines of the postal address, as they were given; empty if none was
 */
public record Addressee(String name, List<String> address) {

    /** Copies the lines. */
    public Addressee {
        address = List.copyOf(address);
    }
}
