package dev.hoshu.server.endofsupport;

import dev.hoshu.domain.endofsupport.CoveredMachine;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.account.SampleMode;
import dev.hoshu.server.endofsupport.store.AnnouncementRows;
import dev.hoshu.server.endofsupport.store.AnnouncementRows.Told;
import dev.hoshu.server.frontdoor.PublicAddress;
import dev.hoshu.server.notice.Mail;
import dev.hoshu.server.notice.Notices;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells those whose quotes, orders or machines an announcement touches; each of them once. */
@Component
class AnnouncementMails {

    private static final int MOST_NAMED = 20;
    private static final int MOST_TYPES = 30;

    private final AnnouncementRows rows;
    private final Notices notices;
    private final PublicAddress address;
    private final SampleMode sample;

    AnnouncementMails(
            AnnouncementRows rows, Notices notices, PublicAddress address, SampleMode sample) {
        this.rows = rows;
        this.notices = notices;
        this.address = address;
        this.sample = sample;
    }

    /** In the caller's transaction. */
    void tell(Announcement one, Effect effect) {
        for (var party : rows.parties(one.programme(), sample.isOn())) {
            var own = effect.touched().stream().filter(t -> concerns(t, party)).toList();
            if (!own.isEmpty()) {
                notices.send(mail(one, party, own));
            }
        }
    }

    private static boolean concerns(Touched touched, Told party) {
        return touched.customers().contains(String.valueOf(party.customer()))
                || touched.channels().contains(String.valueOf(party.channel()));
    }

    private Mail mail(Announcement one, Told party, List<Touched> own) {
        return new Mail(
                "eos:%s:%d".formatted(one.number(), party.account()),
                party.email(),
                Locale.of(party.language()),
                new Sentence(
                        "保守廃止日の発表: %s".formatted(one.title()),
                        "End of support announced: %s".formatted(one.title())),
                text(one, own),
                List.of());
    }

    private Sentence text(Announcement one, List<Touched> own) {
        var link = address.of("/eos");
        return new Sentence(
                """
                %s から次の機種の保守廃止日が変わります。
                %s
                お客様に関わるもの: %d件
                %s
                一覧: %s
                """
                        .formatted(
                                one.effectiveOn(),
                                types(one, Sentence::ja),
                                own.size(),
                                named(own, Sentence::ja, "ほか%d件"),
                                link),
                """
                From %s on the end of support of these machine types changes.
                %s
                What it touches of yours: %d
                %s
                The list: %s
                """
                        .formatted(
                                one.effectiveOn(),
                                types(one, Sentence::en),
                                own.size(),
                                named(own, Sentence::en, "and %d more"),
                                link));
    }

    private static String types(Announcement one, Function<Sentence, String> language) {
        var lines =
                one.lines().stream()
                        .limit(MOST_TYPES)
                        .map(l ->
                                "%s %s: %s → %s"
                                        .formatted(
                                                l.machineType(),
                                                l.product(),
                                                language.apply(CoveredMachine.words(l.before())),
                                                language.apply(CoveredMachine.words(l.after()))))
                        .collect(Collectors.joining("\n"));
        return one.lines().size() > MOST_TYPES ? lines + "\n…" : lines;
    }

    private static String named(
            List<Touched> own, Function<Sentence, String> language, String more) {
        var lines =
                own.stream()
                        .limit(MOST_NAMED)
                        .map(t ->
                                "%s%s %s: %s"
                                        .formatted(
                                                t.number().isEmpty()
                                                        ? ""
                                                        : t.number() + "/" + t.line() + " ",
                                                t.machineType(),
                                                t.serialNumber(),
                                                language.apply(t.explanation())))
                        .collect(Collectors.joining("\n"));
        return own.size() > MOST_NAMED
                ? lines + "\n" + more.formatted(own.size() - MOST_NAMED)
                : lines;
    }
}
