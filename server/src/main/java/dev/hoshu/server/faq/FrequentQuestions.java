package dev.hoshu.server.faq;

import dev.hoshu.domain.faq.FrequentAnswer;
import dev.hoshu.domain.faq.GeneralAnswers;
import dev.hoshu.domain.faq.ProgrammeDay;
import dev.hoshu.server.programme.Programmes;

import org.springframework.stereotype.Service;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The door to the questions that people ask. */
@Service
public class FrequentQuestions {

    private final Programmes programmes;

    /** Made by Spring. */
    public FrequentQuestions(Programmes programmes) {
        this.programmes = programmes;
    }

    /**
     * Every question with its answer in general, in their order.
     *
     * @param programme the programme's code
     * @param on the day whose figures the answers use
     * @return empty if no figures are in force on that day
     */
    public Optional<List<FrequentAnswer>> inGeneral(String programme, LocalDate on) {
        return ProgrammeDay.of(programmes.current(programme), on)
                .map(day -> GeneralAnswers.on(day).all());
    }
}
