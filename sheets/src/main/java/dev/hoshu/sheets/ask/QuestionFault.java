package dev.hoshu.sheets.ask;

import dev.hoshu.domain.ask.Fault;
import dev.hoshu.domain.rulebook.Sentence;

/** Ends the reading of a question at its first fault. Never leaves the package. */
final class QuestionFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    QuestionFault(Fault.Kind kind, String field, String ja, String en) {
        // It steers and is never printed, and a stack trace would cost more than the reading.
        super(en, null, false, false);
        this.fault = new Fault(kind, field, new Sentence(ja, en));
    }

    Fault fault() {
        return fault;
    }
}
