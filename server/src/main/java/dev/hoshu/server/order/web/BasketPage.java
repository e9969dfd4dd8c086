package dev.hoshu.server.order.web;

import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.keeping.Keepings;
import dev.hoshu.server.order.BasketEntry;
import dev.hoshu.server.order.BasketRow;
import dev.hoshu.server.order.Baskets;
import dev.hoshu.server.order.QuoteBook;
import dev.hoshu.server.programme.ProgrammeChoice;
import dev.hoshu.sheets.baskets.BasketSheet;
import dev.hoshu.sheets.baskets.WantedLine;
import dev.hoshu.sheets.rows.SheetFile;

import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** {@code /basket}: what is put together for a quote; each row says what is understood of it. */
@Page
@OpenTo(Circle.BUYERS)
class BasketPage {

    private static final String BACK = "redirect:/basket";

    private final Baskets baskets;
    private final QuoteBook quotes;
    private final Keepings keepings;
    private final ProgrammeChoice choice;

    BasketPage(Baskets baskets, QuoteBook quotes, Keepings keepings, ProgrammeChoice choice) {
        this.baskets = baskets;
        this.quotes = quotes;
        this.keepings = keepings;
        this.choice = choice;
    }

    @GetMapping("/basket")
    String basket(@RequestParam Optional<String> programme, Model model) {
        var code = quotes.programme(programme);
        var rows = baskets.read(code);
        model.addAttribute("programme", choice.shown(code));
        model.addAttribute("rows", rows);
        model.addAttribute(
                "readings",
                keepings.beside(code, rows.stream().flatMap(row -> row.timed().stream()).toList()));
        model.addAttribute("taken", rows.stream().filter(BasketRow::isTaken).count());
        model.addAttribute("most", BasketSheet.MOST_ROWS);
        return "basket";
    }

    @PostMapping("/basket")
    @OpenTo(value = Circle.BUYERS, scope = "order")
    String change(
            @RequestParam Optional<String> programme,
            @RequestParam(defaultValue = "add") String act,
            @RequestParam(defaultValue = "") String list,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "0") int position,
            @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = "") String machineType,
            RedirectAttributes said)
            throws IOException {
        var code = quotes.programme(programme);
        switch (act) {
            case "remove" -> baskets.remove(code, position);
            case "choose" -> baskets.choose(code, position, machineType, part);
            case "empty" -> baskets.empty(code);
            case "quote" -> {
                return quote(code, said);
            }
            default -> add(code, list, file, said);
        }
        return back(code);
    }

    private String quote(String code, RedirectAttributes said) {
        var wanted =
                baskets.read(code).stream()
                        .flatMap(row -> Optional.ofNullable(row.wanted()).stream())
                        .toList();
        if (wanted.isEmpty()) {
            said.addFlashAttribute("nothing", true);
            return back(code);
        }
        var quote = quotes.make(code, wanted);
        baskets.keepWhatIsOpen(code);
        return "redirect:/quotes/" + quote.number();
    }

    private void add(
            String code, String list, @Nullable MultipartFile file, RedirectAttributes said)
            throws IOException {
        boolean whole = true;
        if (!list.isBlank()) {
            var read = baskets.pasted(code, list);
            whole = baskets.add(code, entries("", read.lines())) && read.whole();
            said.addFlashAttribute("added", read.lines().size());
        }
        if (file != null && !file.isEmpty()) {
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "file");
            try (var content = file.getInputStream();
                    var sheet = SheetFile.of(name, content)) {
                switch (baskets.sent(sheet)) {
                    case BasketSheet.Read.NotAList not ->
                            said.addFlashAttribute("refused", not.why());
                    case BasketSheet.Read.Lines read -> {
                        whole &= baskets.add(code, entries(name, read.lines())) && read.whole();
                        said.addFlashAttribute("added", read.lines().size());
                    }
                }
            }
        }
        if (!whole) {
            said.addFlashAttribute("cut", true);
        }
    }

    private static List<BasketEntry> entries(String origin, List<WantedLine> lines) {
        return lines.stream().map(line -> BasketEntry.of(origin, line)).toList();
    }

    private String back(String code) {
        return code.equals(choice.usual()) ? BACK : BACK + "?programme=" + code;
    }
}
