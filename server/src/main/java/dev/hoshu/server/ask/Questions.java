package dev.hoshu.server.ask;

import dev.hoshu.domain.ask.Answers;
import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.server.programme.Programmes;
import dev.hoshu.sheets.ask.AskLines;

import org.springframework.stereotype.Service;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The door to questions that carry their own facts: the same answers that need no server and no
 * database.
 */
@Service
public class Questions {

    private final Programmes programmes;
    private final AtomicReference<Ready> ready = new AtomicReference<>();

    /** Made by Spring. */
    public Questions(Programmes programmes) {
        this.programmes = programmes;
    }

    private record Ready(List<Programme> programmes, AskLines lines) {}

    /**
     * Answers by the programmes as they stand now, each question by the one that it names; a run of
     * many questions is answered by one state of them.
     */
    public AskLines answering() {
        var all = programmes.all();
        var known = ready.get();
        // The door hands out the same object until something changes.
        if (known == null || !known.programmes().equals(all)) {
            known = new Ready(all, new AskLines(Answers.by(all)));
            ready.set(known);
        }
        return known.lines();
    }
}
