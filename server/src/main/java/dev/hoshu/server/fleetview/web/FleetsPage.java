package dev.hoshu.server.fleetview.web;

import dev.hoshu.server.audit.OnceOnly;
import dev.hoshu.server.fleetview.FleetKey;
import dev.hoshu.server.fleetview.FleetLine;
import dev.hoshu.server.fleetview.FleetList;
import dev.hoshu.server.fleetview.Fleets;
import dev.hoshu.server.fleetview.Fleets.Correction;
import dev.hoshu.server.fleetview.LineOutcome;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;
import dev.hoshu.server.programme.ProgrammeChoice;
import dev.hoshu.sheets.rows.SheetFile;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.UriComponentsBuilder;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * {@code /fleets}: lists of machines as somebody typed them, and what each line means; lines that
 * mean nothing certain are put right here.
 */
@Page
@OpenTo(Circle.SIGNED_IN)
class FleetsPage {

    private static final String HOME = "/fleets";
    private static final String WAS = "was-";
    private static final int A_PART = 50;
    private static final ProblemType NO_LIST =
            ProblemType.of("fleet-file-not-read", 422, "ファイルを読み取れません", "The file cannot be read");

    private final Fleets fleets;
    private final OnceOnly once;
    private final ProgrammeChoice programmes;

    FleetsPage(Fleets fleets, OnceOnly once, ProgrammeChoice programmes) {
        this.fleets = fleets;
        this.once = once;
        this.programmes = programmes;
    }

    /**
     * A line that somebody has to look at.
     *
     * @param line the line
     * @param near machines whose serial number is one slip away
     */
    record OpenLine(FleetLine line, List<FleetLine.Named> near) {}

    @GetMapping(HOME)
    String home(@RequestParam Optional<String> programme, Model model) {
        return shown(programme, "", "", null, model);
    }

    /** Leads the maker's people to whose machines they name. */
    @GetMapping(HOME + "/of")
    @OpenTo(Circle.MAKER)
    String of(
            @RequestParam Optional<String> programme,
            @RequestParam(defaultValue = "") String customer,
            @RequestParam(defaultValue = "") String channel) {
        var code = customer.isBlank() ? channel.strip() : customer.strip();
        var key = (customer.isBlank() ? "channel:" : "customer:") + code;
        if (FleetKey.read(key).isEmpty()) {
            throw Problem.malformed(
                    customer.isBlank() ? "channel" : "customer",
                    "お客様か販売店のコードを入れてください。",
                    "Give the code of a customer or of a channel.");
        }
        return "redirect:"
                + UriComponentsBuilder.fromPath(HOME + "/{key}")
                        .queryParamIfPresent("programme", programme)
                        .build(key);
    }

    @PostMapping(HOME)
    String keep(
            @RequestParam Optional<String> programme,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String list,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String own,
            @RequestParam(name = "once", defaultValue = "") String key,
            HttpServletResponse response,
            Model model)
            throws IOException {
        try {
            var lines = new ArrayList<>(TypedLines.pasted(list));
            if (file != null && !file.isEmpty()) {
                var fileName = Objects.requireNonNullElse(file.getOriginalFilename(), "file");
                try (var content = file.getInputStream();
                        var sheet = SheetFile.of(fileName, content)) {
                    TypedLines.of(sheet, lines)
                            .ifPresent(why -> {
                                throw Problem.of(NO_LIST, why).at("file");
                            });
                }
            }
            var meant = programme(programme);
            return "redirect:"
                    + once.form(
                            key,
                            "fleet " + name + lines.hashCode(),
                            () -> HOME + "/" + fleets.keep(meant, name, own.isEmpty(), lines));
        } catch (Problem problem) {
            response.setStatus(problem.type().status());
            return shown(programme, name, list, problem, model);
        }
    }

    private String shown(
            Optional<String> programme,
            String name,
            String list,
            @Nullable Problem problem,
            Model model) {
        model.addAttribute("programme", programmes.shown(programme(programme)));
        model.addAttribute("fleets", fleets.all());
        model.addAttribute("name", name);
        model.addAttribute("list", list);
        model.addAttribute("problem", problem);
        return "fleets";
    }

    private String programme(Optional<String> named) {
        var own = People.current().programme();
        return own != null ? own : programmes.meant(named);
    }

    @GetMapping(HOME + "/{id}/lines")
    String lines(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "0") int after,
            Model model) {
        var fleet = fleets.find(id);
        var outcomes = outcomes(show);
        var found = fleets.lines(id, outcomes, after, A_PART + 1);
        boolean more = found.size() > A_PART;
        var part = more ? found.subList(0, A_PART) : found;
        model.addAttribute("programme", programmes.shown(fleet.programme()));
        model.addAttribute("fleet", fleet);
        model.addAttribute("show", show);
        model.addAttribute(
                "lines", part.stream().map(line -> new OpenLine(line, near(fleet, line))).toList());
        model.addAttribute("next", more ? part.getLast().line() : null);
        return "fleet-lines";
    }

    private List<FleetLine.Named> near(FleetList fleet, FleetLine line) {
        return line.outcome() == LineOutcome.UNKNOWN ? fleets.near(fleet, line) : List.of();
    }

    private static EnumSet<LineOutcome> outcomes(String show) {
        return switch (show) {
            case "matched" -> EnumSet.of(LineOutcome.MATCHED);
            case "twice" -> EnumSet.of(LineOutcome.DUPLICATE);
            case "left-out" -> EnumSet.of(LineOutcome.NO_NUMBER, LineOutcome.LEFT_OUT);
            case "" -> EnumSet.of(LineOutcome.AMBIGUOUS, LineOutcome.UNKNOWN);
            default ->
                    throw Problem.malformed(
                            "show",
                            "show に使えるのは matched、twice、left-out です。",
                            "show can be matched, twice or left-out.");
        };
    }

    /**
     * The fields of a line end with its number; one that was written anew needs no mark beside it.
     */
    @PostMapping(HOME + "/{id}/lines")
    String correct(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            @RequestParam(name = "once", defaultValue = "") String key) {
        var corrections = new ArrayList<Correction>();
        for (var name : fields.keySet()) {
            if (name.startsWith(WAS)) {
                correction(name.substring(WAS.length()), fields).ifPresent(corrections::add);
            }
        }
        return once.form(
                key,
                "fleet lines " + id + corrections,
                () -> {
                    fleets.correct(id, corrections);
                    return "redirect:" + HOME + "/" + id + "/lines";
                });
    }

    private static Optional<Correction> correction(String number, Map<String, String> fields) {
        var meant = fields.getOrDefault("meant-" + number, "");
        if (!number.matches("[1-9][0-9]{0,5}")) {
            return Optional.empty();
        }
        int line = Integer.parseInt(number);
        if (meant.equals("out")) {
            return Optional.of(new Correction(line, null, null));
        }
        if (meant.matches("[1-9][0-9]{0,17}")) {
            return Optional.of(new Correction(line, Long.valueOf(meant), null));
        }
        var typed = fields.getOrDefault("typed-" + number, "").strip();
        var before = fields.getOrDefault(WAS + number, "").strip();
        return typed.isEmpty() || typed.equals(before)
                ? Optional.empty()
                : Optional.of(new Correction(line, null, typed));
    }

    @PostMapping(HOME + "/{id}/again")
    String again(@PathVariable long id) {
        fleets.again(id);
        return "redirect:" + HOME + "/" + id + "/lines";
    }

    @PostMapping(HOME + "/{id}/remove")
    String remove(@PathVariable long id) {
        fleets.remove(id);
        return "redirect:" + HOME;
    }
}
