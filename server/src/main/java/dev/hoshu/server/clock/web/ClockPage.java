package dev.hoshu.server.clock.web;

import dev.hoshu.server.clock.SampleClock;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.Days;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.Today;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/**
 * {@code /clock}: the clock of the sample. Where the sample is not served there is no such page.
 */
@Page
@OpenTo(value = Circle.MANAGERS, scope = "manage")
@ConditionalOnProperty(name = "hoshu.sample", havingValue = "true")
class ClockPage {

    private static final List<Integer> STEPS = List.of(-30, -1, 1, 14, 30, 91, 365);

    private final SampleClock clock;
    private final Today today;

    ClockPage(SampleClock clock, Today today) {
        this.clock = clock;
        this.today = today;
    }

    /** A step and the day to which it leads. */
    record Step(int days, LocalDate day) {}

    @GetMapping("/clock")
    String page(Model model) {
        var day = today.day();
        model.addAttribute("day", day);
        model.addAttribute("unmoved", today.unmovedDay());
        model.addAttribute("moved", today.movedDays());
        model.addAttribute("steps", STEPS.stream().map(n -> new Step(n, day.plusDays(n))).toList());
        return "clock";
    }

    @PostMapping("/clock")
    String move(@RequestParam(defaultValue = "") String day) {
        var wanted = day.isBlank() ? today.unmovedDay() : read(day.strip());
        if (!clock.reaches(wanted)) {
            throw Problem.malformed(
                    "day",
                    "時計は前後100年まで動かせます。「%s」はそれを超えています。".formatted(wanted),
                    "The clock goes a hundred years forward or back; %s lies beyond."
                            .formatted(wanted));
        }
        clock.moveTo(wanted);
        return "redirect:/clock";
    }

    private static LocalDate read(String day) {
        try {
            return Days.read(day);
        } catch (DateTimeException e) {
            throw Problem.malformed(
                    "day",
                    "日付は 2027-03-31 のように書いてください。「%s」は読み取れません。".formatted(day),
                    "Write a day as in 2027-03-31; \"%s\" cannot be read.".formatted(day));
        }
    }
}
