package dev.hoshu.server.delivery;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.domain.rulebook.WrittenDay;
import dev.hoshu.server.document.Addressee;
import dev.hoshu.server.document.LetterPaper;
import dev.hoshu.server.document.Letterhead;
import dev.hoshu.server.document.Papers;
import dev.hoshu.server.frontdoor.PublicAddress;
import dev.hoshu.server.notice.Attachment;
import dev.hoshu.server.notice.Mail;
import dev.hoshu.server.notice.Notices;
import dev.hoshu.server.order.Order;
import dev.hoshu.server.order.OrderLine;
import dev.hoshu.server.programme.ProgrammeChoice;
import dev.hoshu.server.programme.Programmes;

import org.springframework.stereotype.Component;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes the letters of packs and mails them. */
@Component
class Letters {

    /** Letters in one mail: some 5 MB. */
    static final int MOST_IN_A_MAIL = 100;

    private final Papers papers;
    private final Packs packs;
    private final Programmes programmes;
    private final ProgrammeChoice choice;
    private final PublicAddress address;
    private final Notices notices;

    Letters(
            Papers papers,
            Packs packs,
            Programmes programmes,
            ProgrammeChoice choice,
            PublicAddress address,
            Notices notices) {
        this.papers = papers;
        this.packs = packs;
        this.programmes = programmes;
        this.choice = choice;
        this.address = address;
        this.notices = notices;
    }

    /** The letter of a pack, the same whenever it is made. */
    byte[] letter(Order order, Pack pack, Locale language) {
        return papers.pdf(paper(order, pack, language));
    }

    /** The letters of an order's packs, at least one, in one file. */
    byte[] all(Order order, List<Pack> issued, Locale language) {
        return papers.pdf(
                order.number(), issued.stream().map(pack -> paper(order, pack, language)).toList());
    }

    private LetterPaper paper(Order order, Pack pack, Locale language) {
        var head = Letterhead.of(programmes.current(pack.programme()), language);
        return new LetterPaper(
                head,
                addressee(order, language),
                pack.issuedOn(),
                pack.orderNumber(),
                pack.orderLine(),
                pack.serial().printed(),
                packs.claimCode(pack),
                URI.create(register(pack)),
                pack.partNumber(),
                pack.service(),
                pack.product() == null ? null : new Sentence(pack.product(), pack.product()),
                pack.machineNumber(),
                pack.serialNumber(),
                notes(order, pack));
    }

    /** The page on which it is registered; the code is typed there and stands in no address. */
    private String register(Pack pack) {
        var programme = choice.shown(pack.programme()).inAddress();
        return address.of(
                "/register?pack="
                        + pack.packSerial()
                        + (programme == null ? "" : "&programme=" + programme));
    }

    private static Addressee addressee(Order order, Locale language) {
        var to = order.delivery();
        var lines = new ArrayList<String>();
        var code = to.postalCode();
        var mark = language.getLanguage().equals(Locale.JAPANESE.getLanguage()) ? "〒" : "";
        lines.add(mark + code.substring(0, 3) + "-" + code.substring(3));
        lines.add(to.address());
        if (to.company() != null) {
            lines.add(to.company());
        }
        return new Addressee(to.addressee(), lines);
    }

    private static List<Sentence> notes(Order order, Pack pack) {
        var notes = new ArrayList<Sentence>();
        if (pack.halfTerm()) {
            notes.add(
                    new Sentence(
                            "ご発注のとおり、半分の期間で登録するパックです。",
                            "As ordered, this pack is registered for half its term."));
        }
        order.lines().stream()
                .filter(line -> line.line() == pack.orderLine())
                .findFirst()
                .map(Letters::period)
                .ifPresent(notes::add);
        return notes;
    }

    private static Sentence period(OrderLine line) {
        return new Sentence(
                "ご注文の日の判定では、%sから%sまでです。登録のときに改めて判定し、お知らせします。"
                        .formatted(WrittenDay.ja(line.firstDay()), WrittenDay.ja(line.lastDay())),
                "As decided on the day of the order it runs from %s to %s. It is decided again, and shown, when you register it."
                        .formatted(WrittenDay.en(line.firstDay()), WrittenDay.en(line.lastDay())));
    }

    /**
     * Mails letters, in the caller's transaction; the same key never twice.
     *
     * @param once what tells this sending from others
     * @param issued the packs, of that order
     */
    void mail(String once, Order order, List<Pack> issued, String to, Locale language) {
        for (int from = 0; from < issued.size(); from += MOST_IN_A_MAIL) {
            var part = issued.subList(from, Math.min(from + MOST_IN_A_MAIL, issued.size()));
            notices.send(
                    new Mail(
                            once + ":" + part.getFirst().packSerial(),
                            to,
                            language,
                            new Sentence(
                                    "サービスパックをお届けします(注文番号 %s)".formatted(order.number()),
                                    "Your service packs (order %s)".formatted(order.number())),
                            text(order, part),
                            part.stream()
                                    .map(pack ->
                                            new Attachment(
                                                    pack.packSerial() + ".pdf",
                                                    "application/pdf",
                                                    letter(order, pack, language)))
                                    .toList()));
        }
    }

    private Sentence text(Order order, List<Pack> part) {
        var programme = programmes.current(order.programme());
        var notice = programme.words().notice();
        var none = new Sentence("", "");
        var ja = new StringBuilder();
        var en = new StringBuilder();
        ja.append(order.delivery().addressee())
                .append(" 様\n\nご注文のサービスパックをお届けします。納品書を添付しました。\n")
                .append("納品書にある登録用シリアル番号と登録コードの両方で、機器に登録してください。")
                .append("登録するまで、サービスは受けられません。\n");
        en.append(order.delivery().addressee())
                .append(
                        "\n\n"
                                + "Here are the service packs that you ordered; their letters are"
                                + " attached.\n")
                .append(
                        "Register each on a machine, with the pack serial number and the claim code"
                                + " of")
                .append(" its letter. Until then the service cannot be had.\n");
        for (var pack : part) {
            var machine = pack.machineNumber() + " S/N " + pack.serialNumber();
            var what = "\n%s  %s\n  %s  %s\n  %s\n";
            ja.append(
                    what.formatted(
                            pack.serial().printed(),
                            pack.partNumber(),
                            machine,
                            pack.serviceJa(),
                            register(pack)));
            en.append(
                    what.formatted(
                            pack.serial().printed(),
                            pack.partNumber(),
                            machine,
                            pack.serviceEn(),
                            register(pack)));
        }
        var foot = notice == null ? none : notice;
        ja.append(
                "\n注文番号 %s\n%s\n%s\n".formatted(order.number(), programme.name().ja(), foot.ja()));
        en.append(
                "\nOrder %s\n%s\n%s\n".formatted(order.number(), programme.name().en(), foot.en()));
        return new Sentence(ja.toString(), en.toString());
    }
}
