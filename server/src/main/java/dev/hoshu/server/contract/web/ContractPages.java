package dev.hoshu.server.contract.web;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.audit.OnceOnly;
import dev.hoshu.server.contract.Contract;
import dev.hoshu.server.contract.ContractBook;
import dev.hoshu.server.contract.TypedContract;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.programme.ProgrammeChoice;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code /contracts}: individual contracts and what is decided of one; {@code
 * /machines/{machineType}/{serial}/contract}: the form to ask for one.
 */
@Page
@OpenTo(Circle.SIGNED_IN)
class ContractPages {

    private static final String LIST = "/contracts";
    private static final String FORM = "/machines/{machineType}/{serial}/contract";

    private final ContractBook book;
    private final SeenMachines machines;
    private final ContractPaperAnswers papers;
    private final OnceOnly once;
    private final ProgrammeChoice programmes;

    ContractPages(
            ContractBook book,
            SeenMachines machines,
            ContractPaperAnswers papers,
            OnceOnly once,
            ProgrammeChoice programmes) {
        this.book = book;
        this.machines = machines;
        this.papers = papers;
        this.once = once;
        this.programmes = programmes;
    }

    /** What was typed of a contract; bound by name. */
    record Fields(
            @Nullable String firstDay,
            @Nullable String lastDay,
            @Nullable String level,
            @Nullable String premier,
            @Nullable String driveRetention,
            @Nullable String terms,
            @Nullable String priceYen,
            @Nullable String reason) {

        TypedContract typed() {
            return new TypedContract(
                    or(firstDay),
                    or(lastDay),
                    or(level),
                    "true".equals(premier),
                    "true".equals(driveRetention),
                    or(terms),
                    or(priceYen),
                    or(reason));
        }

        private static String or(@Nullable String text) {
            return Objects.toString(text, "");
        }
    }

    @GetMapping(LIST)
    String list(Model model) {
        model.addAttribute("contracts", book.list());
        return "contracts";
    }

    @GetMapping(FORM)
    @OpenTo(value = Circle.BUYERS, scope = "order")
    String form(
            @PathVariable String machineType,
            @PathVariable String serial,
            @RequestParam Optional<String> programme,
            @ModelAttribute Fields fields,
            Model model) {
        return form(machines.theirs(machineType, serial, programme), fields, null, model);
    }

    @PostMapping(FORM)
    @OpenTo(value = Circle.BUYERS, scope = "order")
    String ask(
            @PathVariable String machineType,
            @PathVariable String serial,
            @RequestParam Optional<String> programme,
            @ModelAttribute Fields fields,
            @RequestParam(name = "once", defaultValue = "") String key,
            HttpServletResponse response,
            Model model) {
        var meant = machines.theirs(machineType, serial, programme);
        try {
            return once.form(
                    key,
                    "contract %s %s".formatted(meant, fields),
                    () ->
                            "redirect:"
                                    + LIST
                                    + "/"
                                    + book.ask(meant.programme(), meant.name(), fields.typed())
                                            .number());
        } catch (Problem problem) {
            response.setStatus(problem.type().status());
            return form(meant, fields, problem, model);
        }
    }

    private String form(
            SeenMachines.Meant meant, Fields fields, @Nullable Problem problem, Model model) {
        model.addAttribute("programme", programmes.shown(meant.programme()));
        model.addAttribute("type", meant.name().machineType());
        model.addAttribute("serial", meant.name().serial().value());
        model.addAttribute(
                "recommended", book.recommended(meant.programme(), meant.name()).orElse(null));
        model.addAttribute("levels", machines.levels(meant.programme()));
        model.addAttribute("typed", fields);
        model.addAttribute("problem", problem);
        return "contract-form";
    }

    @GetMapping(LIST + "/{number}")
    String one(@PathVariable String number, Model model) {
        return shown(book.find(number), "", null, model);
    }

    @PostMapping(LIST + "/{number}/decision")
    @OpenTo(value = Circle.MANAGERS, scope = "manage")
    String decide(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(name = "once", defaultValue = "") String key,
            HttpServletResponse response,
            Model model) {
        return done(
                number,
                key,
                act,
                reason,
                act.equals("grant")
                        ? () -> book.grant(number, reason)
                        : () -> book.refuse(number, reason),
                response,
                model);
    }

    @PostMapping(LIST + "/{number}/withdrawal")
    @OpenTo(value = Circle.BUYERS, scope = "order")
    String withdraw(
            @PathVariable String number,
            @RequestParam(name = "once", defaultValue = "") String key,
            HttpServletResponse response,
            Model model) {
        return done(number, key, "withdraw", "", () -> book.withdraw(number), response, model);
    }

    private String done(
            String number,
            String key,
            String act,
            String reason,
            Supplier<Contract> work,
            HttpServletResponse response,
            Model model) {
        try {
            return once.form(
                    key,
                    "contract %s %s %s".formatted(number, act, reason),
                    () -> "redirect:" + LIST + "/" + work.get().number());
        } catch (Problem problem) {
            if (problem.type().status() == HttpStatus.NOT_FOUND.value()) {
                throw problem;
            }
            response.setStatus(problem.type().status());
            return shown(book.find(number), reason, problem, model);
        }
    }

    @GetMapping(LIST + "/{number}/contract.pdf")
    ResponseEntity<byte[]> paper(@PathVariable String number, Locale language) {
        return papers.pdf(number, language);
    }

    private String shown(Contract one, String reason, @Nullable Problem problem, Model model) {
        var role = People.current().role();
        model.addAttribute("programme", programmes.shown(one.programme()));
        model.addAttribute("one", one);
        model.addAttribute("level", one.level().words());
        model.addAttribute("state", words(one.state()));
        model.addAttribute("why", reason);
        model.addAttribute("problem", problem);
        model.addAttribute("manager", one.isOpen() && Circle.MANAGERS.includes(role));
        model.addAttribute("asking", one.isOpen() && Circle.BUYERS.includes(role));
        return "contract";
    }

    /** Where a contract stands, in words. */
    static Sentence words(Contract.State state) {
        return switch (state) {
            case ASKED -> new Sentence("営業の承認を待っています", "waits for the sales desk");
            case GRANTED -> new Sentence("承認済み", "granted");
            case REFUSED -> new Sentence("承認されませんでした", "not granted");
            case WITHDRAWN -> new Sentence("取り下げ", "withdrawn");
        };
    }

    @ModelAttribute("states")
    java.util.Map<String, Sentence> states() {
        return Arrays.stream(Contract.State.values())
                .collect(
                        java.util.stream.Collectors.toUnmodifiableMap(
                                Enum::name, ContractPages::words));
    }
}
