package dev.hoshu.server.registration.web;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;
import dev.hoshu.server.programme.ProgrammeChoice;
import dev.hoshu.server.registration.PackBatch;
import dev.hoshu.server.registration.PackRegistrations;
import dev.hoshu.sheets.registrations.RegistrationSheet;
import dev.hoshu.sheets.rows.SheetFile;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code /register/many}: a list of packs and machines, pasted or as a spreadsheet. What could not
 * be registered comes back in the form, to be put right and sent again alone.
 */
@Page
@OpenTo(value = Circle.EVERYBODY, scope = "register")
class RegisterManyPage {

    private static final ProblemType TOO_MANY_ROWS =
            ProblemType.of("too-many-rows", 413, "行が多すぎます", "There are too many rows");
    private static final ProblemType NO_LIST =
            ProblemType.of("no-list", 422, "一覧として読めません", "It cannot be read as a list");

    private final PackBatch batch;
    private final PackRegistrations registrations;
    private final ProgrammeChoice programmes;

    RegisterManyPage(PackBatch batch, PackRegistrations registrations, ProgrammeChoice programmes) {
        this.batch = batch;
        this.registrations = registrations;
        this.programmes = programmes;
    }

    /** What came of a row, with the code of its certificate. */
    record Shown(PackBatch.Outcome outcome, @Nullable String code) {}

    @GetMapping("/register/many")
    String form(@RequestParam Optional<String> programme, Model model) {
        return show("", List.of(), false, programmes.meant(programme), model);
    }

    @PostMapping("/register/many")
    String run(
            @RequestParam(defaultValue = "") String list,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "look") String act,
            @RequestParam Optional<String> programme,
            Model model)
            throws IOException {
        var meant = programmes.meant(programme);
        boolean keep = act.equals("register");
        var outcomes = batch.run(meant, rows(list, file), keep);
        var left =
                outcomes.stream()
                        .filter(o -> o.registered() == null)
                        .map(o -> o.row().text())
                        .collect(Collectors.joining("\n"));
        return show(left, outcomes, keep, meant, model);
    }

    @PostMapping("/register/many/failed.xlsx")
    ResponseEntity<byte[]> failed(
            @RequestParam(defaultValue = "") String list,
            @RequestParam Optional<String> programme,
            Locale language)
            throws IOException {
        var meant = programmes.meant(programme);
        var outcomes = batch.run(meant, rows(list, null), false);
        var bytes = new ByteArrayOutputStream();
        RegistrationSheet.write(
                bytes,
                outcomes.stream()
                        .filter(o -> o.fault() != null)
                        .map(o -> failed(o, language))
                        .toList(),
                language);
        return ResponseEntity.ok()
                .contentType(
                        MediaType.parseMediaType(
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .header("Content-Disposition", "attachment; filename=\"not-registered.xlsx\"")
                .header("Cache-Control", "no-store")
                .body(bytes.toByteArray());
    }

    private static RegistrationSheet.Failed failed(PackBatch.Outcome outcome, Locale language) {
        var row = outcome.row();
        return new RegistrationSheet.Failed(
                new RegistrationSheet.Entry(
                        row.cell(0), row.cell(1), row.cell(2), row.cell(3), row.cell(4)),
                Objects.requireNonNull(outcome.fault()).in(language));
    }

    private static List<PackBatch.Row> rows(String list, @Nullable MultipartFile file)
            throws IOException {
        var rows = new ArrayList<>(PackBatch.pasted(list));
        if (file != null && !file.isEmpty()) {
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "file");
            try (var content = file.getInputStream();
                    var sheet = SheetFile.of(name, content)) {
                switch (new RegistrationSheet().read(sheet)) {
                    case RegistrationSheet.Read.NotAList n -> throw Problem.of(NO_LIST, n.why());
                    case RegistrationSheet.Read.Rows r ->
                            r.rows()
                                    .forEach(row ->
                                            rows.add(new PackBatch.Row(row.number(), row.cells())));
                }
            }
        }
        if (rows.size() > PackBatch.MOST_ROWS) {
            throw Problem.of(
                    TOO_MANY_ROWS,
                    new Sentence(
                            "一度に%d行までです。分けてお送りください。何も登録していません。".formatted(PackBatch.MOST_ROWS),
                            "At most %d rows at once; send them in parts. Nothing was registered."
                                    .formatted(PackBatch.MOST_ROWS)));
        }
        return rows;
    }

    private String show(
            String list,
            List<PackBatch.Outcome> outcomes,
            boolean kept,
            String programme,
            Model model) {
        model.addAttribute("list", list);
        model.addAttribute(
                "rows",
                outcomes.stream()
                        .map(o -> {
                            var registered = o.registered();
                            return new Shown(
                                    o,
                                    registered == null
                                            ? null
                                            : registrations.verificationCode(registered));
                        })
                        .toList());
        model.addAttribute("kept", kept);
        model.addAttribute("good", outcomes.stream().filter(o -> o.fault() == null).count());
        model.addAttribute("bad", outcomes.stream().filter(o -> o.fault() != null).count());
        model.addAttribute("most", PackBatch.MOST_ROWS);
        model.addAttribute("programme", programmes.shown(programme));
        return "register-many";
    }
}
