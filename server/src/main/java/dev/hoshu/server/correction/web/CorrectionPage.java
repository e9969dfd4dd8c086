package dev.hoshu.server.correction.web;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.catalog.MachineType;
import dev.hoshu.domain.correction.HeldService;
import dev.hoshu.domain.place.Municipality;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.area.Places;
import dev.hoshu.server.correction.CorrectionBook;
import dev.hoshu.server.correction.CorrectionKind;
import dev.hoshu.server.correction.CorrectionPreview;
import dev.hoshu.server.correction.Corrections;
import dev.hoshu.server.correction.HeldFacts;
import dev.hoshu.server.correction.TypedCorrection;
import dev.hoshu.server.coverage.CoveragePicture;
import dev.hoshu.server.coverage.Coverages;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.Phrases;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.installbase.InstalledBase;
import dev.hoshu.server.installbase.MachineName;
import dev.hoshu.server.programme.ProgrammeChoice;
import dev.hoshu.server.programme.Programmes;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code /machines/{machineType}/{serial}/corrections}: what was corrected, and what can be. It is
 * shown what a correction comes to before anything is kept.
 */
@Page
@OpenTo(Circle.SIGNED_IN)
class CorrectionPage {

    private static final String PATH = "/machines/{machineType}/{serial}/corrections";

    private final Corrections corrections;
    private final CorrectionBook book;
    private final Coverages coverages;
    private final OfMachine machines;
    private final InstalledBase base;
    private final Programmes programmes;
    private final ProgrammeChoice choice;
    private final Places places;
    private final Today today;
    private final MessageSource messages;

    CorrectionPage(
            Corrections corrections,
            CorrectionBook book,
            Coverages coverages,
            InstalledBase base,
            Programmes programmes,
            ProgrammeChoice choice,
            Places places,
            Today today,
            MessageSource messages) {
        this.corrections = corrections;
        this.book = book;
        this.coverages = coverages;
        this.machines = new OfMachine(base, choice);
        this.base = base;
        this.programmes = programmes;
        this.choice = choice;
        this.places = places;
        this.today = today;
        this.messages = messages;
    }

    /** A machine of a programme. */
    private record Meant(MachineName name, String programme) {}

    /** What a form sends; what it does not have is empty. */
    record Fields(
            @Nullable String pack,
            @Nullable String from,
            @Nullable String country,
            @Nullable String place,
            @Nullable String customer,
            @Nullable String machine,
            @Nullable String newSerial,
            @Nullable String reason) {

        TypedCorrection of(String kind) {
            return new TypedCorrection(
                    kind,
                    or(pack),
                    or(from),
                    or(country),
                    or(place),
                    or(customer),
                    or(machine),
                    or(newSerial),
                    or(reason));
        }

        private static String or(@Nullable String typed) {
            return typed == null ? "" : typed;
        }
    }

    @GetMapping(PATH)
    String all(
            @PathVariable String machineType,
            @PathVariable String serial,
            @RequestParam Optional<String> programme,
            Model model) {
        var meant = meant(machineType, serial, programme);
        var coverage =
                coverages
                        .read(
                                meant.programme(),
                                meant.name().machineType(),
                                meant.name().serial(),
                                today.day(),
                                Optional.empty())
                        .orElseThrow(meant.name()::notOnRecord);
        var allowed = corrections.allowed(meant.programme(), meant.name());
        model.addAttribute(
                "covers", coverage.entries().stream().filter(e -> e.packSerial() != null).toList());
        model.addAttribute("machine", coverage.machine());
        model.addAttribute("giving", allowed.contains(CorrectionKind.GIVING_UP));
        model.addAttribute("undoing", allowed.contains(CorrectionKind.UNDOING));
        model.addAttribute("desk", allowed.contains(CorrectionKind.RELOCATION));
        var made = book.of(meant.programme(), meant.name());
        model.addAttribute("corrections", made);
        model.addAttribute(
                "placeNames",
                placeNames(made.stream().flatMap(c -> Stream.of(c.before(), c.after()))));
        model.addAttribute(
                "former",
                base.formerNames(
                        meant.programme(), meant.name().machineType(), meant.name().serial()));
        return page(meant, model, "corrections");
    }

    @GetMapping(PATH + "/{kind}")
    String form(
            @PathVariable String machineType,
            @PathVariable String serial,
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String pack,
            @RequestParam Optional<String> programme,
            Model model) {
        var meant = meant(machineType, serial, programme);
        var code = allowed(meant, kind).name();
        var empty = new Fields(pack, today.day().toString(), "JP", "", "", "", "", "");
        return form(meant, empty.of(code), Map.of(), null, model);
    }

    @PostMapping(PATH + "/{kind}/preview")
    String preview(
            @PathVariable String machineType,
            @PathVariable String serial,
            @PathVariable String kind,
            @ModelAttribute Fields fields,
            @RequestParam(defaultValue = "") String back,
            @RequestParam Optional<String> programme,
            Locale language,
            HttpServletResponse response,
            Model model) {
        var meant = meant(machineType, serial, programme);
        var typed = fields.of(allowed(meant, kind).name());
        if (!back.isEmpty()) {
            return form(meant, typed, Map.of(), null, model);
        }
        return switch (read(meant, typed)) {
            case TypedCorrection.Read.NotUnderstood not -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(meant, typed, not.faults(), null, model);
            }
            case TypedCorrection.Read.Understood understood -> {
                try {
                    yield preview(
                            meant, typed, corrections.preview(understood.wish()), language, model);
                } catch (Problem problem) {
                    response.setStatus(problem.type().status());
                    yield form(meant, typed, Map.of(), problem, model);
                }
            }
        };
    }

    @PostMapping(PATH + "/{kind}")
    String correct(
            @PathVariable String machineType,
            @PathVariable String serial,
            @PathVariable String kind,
            @ModelAttribute Fields fields,
            @RequestParam String seen,
            @RequestParam Optional<String> programme,
            Locale language,
            HttpServletResponse response,
            Model model) {
        var meant = meant(machineType, serial, programme);
        var typed = fields.of(allowed(meant, kind).name());
        if (!(read(meant, typed) instanceof TypedCorrection.Read.Understood(var wish))) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(meant, typed, Map.of(), null, model);
        }
        try {
            var number = corrections.correct(wish, Optional.of(seen));
            var named = choice.shown(meant.programme()).inAddress();
            return "redirect:/machines/%s/%s/corrections%s#%s"
                    .formatted(
                            meant.name().machineType(),
                            meant.name().serial(),
                            named == null ? "" : "?programme=" + named,
                            number);
        } catch (Problem problem) {
            response.setStatus(problem.type().status());
            model.addAttribute("problem", problem);
            return preview(meant, typed, corrections.preview(wish), language, model);
        }
    }

    private TypedCorrection.Read read(Meant meant, TypedCorrection typed) {
        return typed.read(meant.programme(), meant.name(), today.day(), places);
    }

    private Meant meant(String machineType, String serial, Optional<String> programme) {
        var name = MachineName.read(machineType, serial);
        return new Meant(name, machines.theirs(name, programme));
    }

    /** The kind of an address, in small letters and with hyphens, if it is this person's to do. */
    private CorrectionKind allowed(Meant meant, String kind) {
        return Arrays.stream(CorrectionKind.values())
                .filter(k -> address(k).equals(kind))
                .findFirst()
                .map(k -> corrections.demand(meant.programme(), meant.name(), k))
                .orElseThrow(() ->
                        Problem.malformed(
                                "kind",
                                "この訂正はありません。訂正の一覧からお選びください。",
                                "There is no such correction. Choose one from the list."));
    }

    private static String address(CorrectionKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String page(Meant meant, Model model, String page) {
        model.addAttribute("name", meant.name());
        model.addAttribute("programme", choice.shown(meant.programme()));
        return page;
    }

    private String form(
            Meant meant,
            TypedCorrection typed,
            Map<String, Sentence> faults,
            @Nullable Problem problem,
            Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("address", address(CorrectionKind.valueOf(typed.kind())));
        model.addAttribute("faults", faults);
        model.addAttribute("problem", problem);
        model.addAttribute("today", today.day());
        return page(meant, model, "correction");
    }

    private String preview(
            Meant meant,
            TypedCorrection typed,
            CorrectionPreview preview,
            Locale language,
            Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("address", address(CorrectionKind.valueOf(typed.kind())));
        model.addAttribute("preview", preview);
        model.addAttribute("machine", preview.coverage().machine());
        model.addAttribute("product", product(meant, preview));
        model.addAttribute("placeNames", placeNames(Stream.of(preview.before(), preview.after())));
        model.addAttribute(
                "picture",
                preview.isAccepted() && typed.kind().equals(kindOfDays(typed))
                        ? picture(preview, new Phrases(messages, language))
                        : null);
        return page(meant, model, "correction-preview");
    }

    private static String kindOfDays(TypedCorrection typed) {
        return CorrectionKind.valueOf(typed.kind()).isOfPack() ? typed.kind() : "";
    }

    /** The names of the municipalities that are spoken of, by code. */
    private Map<String, String> placeNames(Stream<HeldFacts> facts) {
        return facts.map(HeldFacts::municipality)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(code -> places.municipality(code).stream())
                .collect(Collectors.toMap(Municipality::code5, Municipality::fullName));
    }

    private @Nullable String product(Meant meant, CorrectionPreview preview) {
        return programmes
                .current(meant.programme())
                .machineTypes()
                .of(preview.coverage().machine().number())
                .map(MachineType::productName)
                .orElse(null);
    }

    private CoveragePicture.Drawn picture(CorrectionPreview preview, Phrases phrases) {
        var before = new DaysBeforeAndAfter(preview, phrases);
        return new CoveragePicture(phrases, today.day())
                .draw(
                        phrases.say("correction.picture"),
                        phrases.say(preview.decision().explanation()),
                        before.covering(),
                        before.gaps(),
                        before.rows());
    }

    /** The periods of a preview, for its picture. */
    private record DaysBeforeAndAfter(CorrectionPreview preview, Phrases phrases) {

        List<CoveragePeriod> covering() {
            var country = preview.coverage().machine().country();
            return preview.held().stream()
                    .filter(s -> s.kind().covers() && s.country().equals(country))
                    .flatMap(s -> after(s).stream())
                    .toList();
        }

        List<CoveragePeriod> gaps() {
            return preview.newlyUncovered();
        }

        List<CoveragePicture.Row> rows() {
            return preview.successors().stream()
                    .flatMap(s -> {
                        var cover = s.entry().cover();
                        var what = phrases.say(HeldService.Kind.valueOf(cover.kind()).words());
                        return Stream.of(
                                row("before", what, false, List.of(cover.valid())),
                                row(
                                        "after",
                                        what,
                                        true,
                                        Optional.ofNullable(s.period()).stream().toList()));
                    })
                    .toList();
        }

        private CoveragePicture.Row row(
                String when, String what, boolean planned, List<CoveragePeriod> periods) {
            return new CoveragePicture.Row(
                    phrases.say("correction.row." + when, what),
                    phrases.say("correction." + when),
                    planned,
                    periods);
        }

        private Optional<CoveragePeriod> after(HeldService service) {
            var successor =
                    preview.successors().stream()
                            .filter(s ->
                                    Objects.equals(s.entry().cover().packSerial(), service.pack())
                                            && s.entry().cover().valid().equals(service.period()))
                            .findFirst();
            return successor.isPresent()
                    ? Optional.ofNullable(successor.get().period())
                    : Optional.of(service.period());
        }
    }
}
