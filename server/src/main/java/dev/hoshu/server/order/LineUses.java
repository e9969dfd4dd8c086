package dev.hoshu.server.order;

import dev.hoshu.domain.rulebook.Sentence;

import java.util.Map;

/** Says what became of the delivered lines of an order. Whoever delivers knows. */
public interface LineUses {

    /** The pack of each delivered line and whether it is registered, by line, for a person. */
    Map<Integer, Sentence> of(Order order);
}
