package dev.hoshu.server.part.web;

import dev.hoshu.domain.entitlement.ReplaceableBy;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.audit.OnceOnly;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.part.StockBook;
import dev.hoshu.server.part.StockMovement;
import dev.hoshu.server.part.TypedMovement;
import dev.hoshu.server.part.TypedPart;
import dev.hoshu.server.programme.ProgrammeChoice;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code /parts/stock}: what each service centre has, new parts, and pieces that come and go. */
@Page
@OpenTo(value = Circle.SERVICE_DESK, scope = "register")
class StockPage {

    private static final String STOCK = "/parts/stock";
    private static final String PARTS = STOCK + "/parts";
    private static final String MOVEMENTS = STOCK + "/movements";
    private static final int MOST_MOVEMENTS = 30;
    private static final Pattern COUNT = Pattern.compile("[0-9]+");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final StockBook book;
    private final OnceOnly once;
    private final ProgrammeChoice programmes;

    StockPage(StockBook book, OnceOnly once, ProgrammeChoice programmes) {
        this.book = book;
        this.once = once;
        this.programmes = programmes;
    }

    /** What was typed of a part; bound by name. */
    record PartFields(
            @Nullable String number,
            @Nullable String nameJa,
            @Nullable String nameEn,
            @Nullable String replaceableBy,
            @Nullable String drive,
            @Nullable String priceYen) {

        static final PartFields FRESH = new PartFields(null, null, null, "CUSTOMER", null, null);

        /** A box that is not ticked is not sent, and says no. */
        TypedPart typed() {
            return new TypedPart(
                    or(number),
                    or(nameJa),
                    or(nameEn),
                    or(replaceableBy),
                    drive == null ? "false" : drive,
                    or(priceYen));
        }
    }

    /** What was typed of a movement; bound by name. */
    record MovementFields(
            @Nullable String part,
            @Nullable String site,
            @Nullable String way,
            @Nullable String count,
            @Nullable String reason) {

        TypedMovement typed() {
            return new TypedMovement(or(part), or(site), pieces(), or(reason));
        }

        /** Nothing where way or count cannot be read: a sign must come from the way alone. */
        private String pieces() {
            var typed = or(count).strip();
            if (!COUNT.matcher(typed).matches()) {
                return "";
            }
            return switch (or(way)) {
                case "IN" -> typed;
                case "OUT" -> "-" + typed;
                default -> "";
            };
        }
    }

    /** A movement as a row. */
    record MovementRow(StockMovement one, String at) {

        static MovementRow of(StockMovement one) {
            return new MovementRow(one, MINUTE.format(one.at().atZone(Today.ZONE)));
        }

        /** With its sign. */
        public String pieces() {
            return "%+d".formatted(one.pieces()).replace('-', '−');
        }
    }

    // A page that refuses a form has the form's address, and its other language asks for that.
    @GetMapping({STOCK, PARTS, MOVEMENTS})
    @OpenTo(Circle.SERVICE_DESK)
    String show(
            @RequestParam Optional<String> programme,
            @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = "") String site,
            Model model) {
        return shown(
                programmes.meant(programme),
                site,
                PartFields.FRESH,
                new MovementFields(part, site, "IN", "", ""),
                null,
                model);
    }

    @PostMapping(PARTS)
    String add(
            @RequestParam Optional<String> programme,
            @RequestParam(name = "once", defaultValue = "") String key,
            @ModelAttribute PartFields fields,
            HttpServletResponse response,
            Model model) {
        var code = programmes.meant(programme);
        var typed = fields.typed();
        try {
            return once.form(
                    key,
                    "new part %s %s".formatted(code, typed),
                    () -> back(code, book.add(code, typed).part().number(), ""));
        } catch (Problem problem) {
            response.setStatus(problem.type().status());
            return shown(
                    code, "", fields, new MovementFields("", "", "IN", "", ""), problem, model);
        }
    }

    @PostMapping(MOVEMENTS)
    String move(
            @RequestParam Optional<String> programme,
            @RequestParam(name = "once", defaultValue = "") String key,
            @ModelAttribute MovementFields fields,
            HttpServletResponse response,
            Model model) {
        var code = programmes.meant(programme);
        var typed = fields.typed();
        try {
            return once.form(
                    key,
                    "stock %s %s".formatted(code, typed),
                    () -> {
                        var moved = book.move(code, typed).movement();
                        return back(code, moved.part(), moved.site());
                    });
        } catch (Problem problem) {
            response.setStatus(problem.type().status());
            return shown(code, "", PartFields.FRESH, fields, problem, model);
        }
    }

    private static String back(String programme, String part, String site) {
        return "redirect:%s?programme=%s&part=%s&site=%s"
                .formatted(STOCK, programme, part, URLEncoder.encode(site, StandardCharsets.UTF_8));
    }

    private String shown(
            String programme,
            String site,
            PartFields part,
            MovementFields movement,
            @Nullable Problem problem,
            Model model) {
        model.addAttribute("stock", book.parts(programme, site));
        model.addAttribute("sites", book.sites(programme));
        model.addAttribute("site", site);
        model.addAttribute("newPart", part);
        model.addAttribute("move", movement);
        model.addAttribute("replacers", ReplaceableBy.values());
        model.addAttribute(
                "movements",
                book.latest(programme, MOST_MOVEMENTS).stream().map(MovementRow::of).toList());
        model.addAttribute("problem", problem);
        model.addAttribute("faults", faults(problem));
        model.addAttribute("programme", programmes.shown(programme));
        return "stock";
    }

    /** What is wrong, by member without the slash in front. */
    private static Map<String, Sentence> faults(@Nullable Problem problem) {
        var faults = new LinkedHashMap<String, Sentence>();
        if (problem != null) {
            problem.faults().forEach(f -> faults.putIfAbsent(f.field().substring(1), f.detail()));
        }
        return faults;
    }

    private static String or(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
