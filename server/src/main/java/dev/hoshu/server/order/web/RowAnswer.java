package dev.hoshu.server.order.web;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.order.BasketRow;

import java.util.List;

/** What is understood of a row, as programs are told of it. */
record RowAnswer(
        int row,
        String typed,
        String state,
        Sentence words,
        List<BasketRow.Proposal> proposals,
        List<BasketRow.Seen> machines) {

    static RowAnswer of(BasketRow row) {
        return new RowAnswer(
                row.entry().row(),
                row.entry().typed(),
                row.state().name(),
                row.words(),
                row.proposals(),
                row.machines());
    }
}
