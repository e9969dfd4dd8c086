package dev.hoshu.server.renewal.web;

import dev.hoshu.domain.quote.ReinstatementFee;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;
import dev.hoshu.server.frontdoor.SheetHead;
import dev.hoshu.server.frontdoor.ShownProgramme;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.frontdoor.Wording;
import dev.hoshu.server.programme.ProgrammeChoice;
import dev.hoshu.server.renewal.Owner;
import dev.hoshu.server.renewal.RenewalLine;
import dev.hoshu.server.renewal.Renewals;
import dev.hoshu.server.renewal.web.RenewalAddress.Named;
import dev.hoshu.sheets.rows.FileForm;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code /renewals}: whose coverage ends when, by month, what is proposed and what it comes to; to
 * take home, or into the basket in one click.
 */
@Page
@OpenTo(Circle.SIGNED_IN)
class RenewalsPage {

    private static final int A_PART = 100;
    private static final int MONTHS_AHEAD = 12;
    private static final ProblemType NOBODY_NAMED =
            ProblemType.of("nobody-named", 400, "お客様か販売店を指定してください", "Name a customer or a channel");

    private final Renewals renewals;
    private final RenewalAddress address;
    private final ProgrammeChoice programmes;
    private final Today today;

    RenewalsPage(
            Renewals renewals, RenewalAddress address, ProgrammeChoice programmes, Today today) {
        this.renewals = renewals;
        this.address = address;
        this.programmes = programmes;
        this.today = today;
    }

    /**
     * A machine as the page shows it.
     *
     * @param line the machine
     * @param fee what a lapse adds, or null
     * @param wanted what goes into the basket: machine type, serial number, part number; null where
     *     nothing can be ordered
     * @param rule the rule that stands against it, or null
     */
    record Row(
            RenewalLine line,
            @Nullable Sentence fee,
            @Nullable String wanted,
            @Nullable String rule) {

        static Row of(RenewalLine line) {
            var proposal = line.proposal();
            return new Row(
                    line,
                    feeWords(line.fee()),
                    proposal == null
                            ? null
                            : Renewals.name(line.ending()) + " " + proposal.offering().number(),
                    line.rule().orElse(null));
        }

        private static @Nullable Sentence feeWords(ReinstatementFee fee) {
            return switch (fee) {
                case ReinstatementFee.None none -> null;
                case ReinstatementFee.OnRequest on ->
                        new Sentence("+ 復帰料金 (お問い合わせ)", "+ reinstatement fee on request");
                case ReinstatementFee.Amount amount ->
                        new Sentence(
                                "+ 復帰料金 " + Wording.price(amount.yen(), Locale.JAPANESE),
                                "+ reinstatement fee "
                                        + Wording.price(amount.yen(), Locale.ENGLISH));
            };
        }
    }

    /**
     * The machines of a month on this page.
     *
     * @param month the month
     * @param title its name
     * @param rows its machines
     */
    record Group(YearMonth month, Sentence title, List<Row> rows) {}

    /**
     * A month to go to.
     *
     * @param month the month
     * @param machines how many machines end in it
     * @param shown whether it is the one that is shown
     * @param href its address
     */
    record Month(YearMonth month, int machines, boolean shown, String href) {}

    @GetMapping("/renewals")
    String page(
            @RequestParam Optional<String> programme,
            @RequestParam Optional<String> customer,
            @RequestParam Optional<String> channel,
            @RequestParam(defaultValue = "") String month,
            @RequestParam Optional<String> after,
            Model model) {
        var named = new Named(programme, customer, channel);
        var shown = programmes.shown(address.programme(named));
        model.addAttribute("programme", shown);
        model.addAttribute("customer", customer.orElse(""));
        model.addAttribute("channel", channel.orElse(""));
        var owner = address.owner(named);
        model.addAttribute("owner", owner.orElse(null));
        if (owner.isEmpty()) {
            return "renewals";
        }
        var chosen = read(month);
        var all = RenewalAddress.asked(owner.get(), first(), last());
        var part =
                renewals.part(
                        chosen.map(m ->
                                        RenewalAddress.asked(
                                                owner.get(), m.atDay(1), m.atEndOfMonth()))
                                .orElse(all),
                        after.filter(a -> !a.isBlank()),
                        A_PART);
        var months = renewals.months(all);
        model.addAttribute("total", months.values().stream().mapToInt(n -> n).sum());
        model.addAttribute("months", months(months, chosen, shown, named));
        model.addAttribute("month", chosen.orElse(null));
        model.addAttribute("groups", groups(part.lines()));
        model.addAttribute("list", part.list().orElse(null));
        model.addAttribute("today", today.day());
        model.addAttribute(
                "next",
                part.next()
                        .map(n -> link("/renewals", shown, named, chosen).queryParam("after", n))
                        .map(l -> l.build().toUriString())
                        .orElse(null));
        model.addAttribute("xlsx", link("/renewals.xlsx", shown, named, chosen).toUriString());
        model.addAttribute("csv", link("/renewals.csv", shown, named, chosen).toUriString());
        model.addAttribute(
                "wanted",
                part.lines().stream()
                        .map(Row::of)
                        .flatMap(r -> Optional.ofNullable(r.wanted()).stream())
                        .collect(Collectors.joining("\n")));
        return "renewals";
    }

    @GetMapping("/renewals.xlsx")
    void spreadsheet(
            @RequestParam Optional<String> programme,
            @RequestParam Optional<String> customer,
            @RequestParam Optional<String> channel,
            @RequestParam(defaultValue = "") String month,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        write(new Named(programme, customer, channel), month, FileForm.XLSX, language, response);
    }

    @GetMapping("/renewals.csv")
    void lines(
            @RequestParam Optional<String> programme,
            @RequestParam Optional<String> customer,
            @RequestParam Optional<String> channel,
            @RequestParam(defaultValue = "") String month,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        write(
                new Named(programme, customer, channel),
                month,
                FileForm.CSV_WITH_MARK,
                language,
                response);
    }

    private void write(
            Named named, String month, FileForm form, Locale language, HttpServletResponse response)
            throws IOException {
        Owner owner =
                address.owner(named)
                        .orElseThrow(() ->
                                Problem.of(
                                        NOBODY_NAMED,
                                        new Sentence(
                                                "customer か channel を指定してください。",
                                                "Give customer or channel.")));
        var chosen = read(month);
        var found =
                renewals.whole(
                        RenewalAddress.asked(
                                owner,
                                chosen.map(m -> m.atDay(1)).orElseGet(this::first),
                                chosen.map(YearMonth::atEndOfMonth).orElseGet(this::last)));
        SheetHead.write(response, "renewals-" + today.day(), form);
        new RenewalSheet(language).write(found, form, response.getOutputStream());
    }

    private LocalDate first() {
        return today.day().minusMonths(Renewals.MONTHS_BACK);
    }

    private LocalDate last() {
        return today.day().plusMonths(MONTHS_AHEAD);
    }

    private static Optional<YearMonth> read(String month) {
        if (month.isBlank()) {
            return Optional.empty();
        }
        try {
            var read = YearMonth.parse(month.strip());
            dev.hoshu.server.frontdoor.Days.demandYear(read.getYear());
            return Optional.of(read);
        } catch (DateTimeException e) {
            throw Problem.malformed(
                    "month",
                    "月は 2027-03 のように書いてください。「%s」は読み取れません。".formatted(month),
                    "Write a month as in 2027-03; \"%s\" cannot be read.".formatted(month));
        }
    }

    private static List<Month> months(
            Map<YearMonth, Integer> counted,
            Optional<YearMonth> chosen,
            ShownProgramme programme,
            Named named) {
        return counted.entrySet().stream()
                .map(e ->
                        new Month(
                                e.getKey(),
                                e.getValue(),
                                chosen.equals(Optional.of(e.getKey())),
                                link("/renewals", programme, named, Optional.of(e.getKey()))
                                        .build()
                                        .toUriString()))
                .toList();
    }

    private static List<Group> groups(List<RenewalLine> lines) {
        var groups = new ArrayList<Group>();
        var byMonth =
                lines.stream()
                        .collect(
                                Collectors.groupingBy(
                                        l -> YearMonth.from(l.ending().coveredTo()),
                                        java.util.TreeMap::new,
                                        Collectors.toList()));
        byMonth.forEach((month, machines) ->
                groups.add(
                        new Group(month, title(month), machines.stream().map(Row::of).toList())));
        return groups;
    }

    private static Sentence title(YearMonth month) {
        return new Sentence(
                "%d年%d月".formatted(month.getYear(), month.getMonthValue()),
                "%s %d"
                        .formatted(
                                month.getMonth()
                                        .getDisplayName(
                                                java.time.format.TextStyle.FULL, Locale.ENGLISH),
                                month.getYear()));
    }

    private static UriComponentsBuilder link(
            String path, ShownProgramme programme, Named named, Optional<YearMonth> month) {
        return UriComponentsBuilder.fromPath(path)
                .queryParamIfPresent("programme", Optional.ofNullable(programme.inAddress()))
                .queryParamIfPresent("customer", named.customer().filter(c -> !c.isBlank()))
                .queryParamIfPresent("channel", named.channel().filter(c -> !c.isBlank()))
                .queryParamIfPresent("month", month)
                .encode();
    }
}
