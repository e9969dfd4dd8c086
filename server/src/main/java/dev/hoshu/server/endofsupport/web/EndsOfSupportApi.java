package dev.hoshu.server.endofsupport.web;

import dev.hoshu.server.endofsupport.EndsOfSupport;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.programme.ProgrammeChoice;
import dev.hoshu.sheets.endofsupport.AnnouncementSheet;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Ends of support, for programs. */
@RestController
@OpenTo(Circle.EVERYBODY)
class EndsOfSupportApi {

    private final EndsOfSupport ends;
    private final ProgrammeChoice programmes;
    private final Today today;

    EndsOfSupportApi(EndsOfSupport ends, ProgrammeChoice programmes, Today today) {
        this.ends = ends;
        this.programmes = programmes;
        this.today = today;
    }

    record Ends(String programme, LocalDate on, List<End> machineTypes) {}

    record End(
            String machineType,
            String product,
            String series,
            EndsOfSupport.Standing state,
            @Nullable LocalDate endOfSupport,
            boolean invented,
            @Nullable ToCome toCome) {

        static End of(EndsOfSupport.Line line) {
            var type = line.type();
            var coming = line.coming();
            return new End(
                    type.machineType(),
                    type.productName(),
                    type.series(),
                    line.standing(),
                    type.endOfSupport().announcedDay().orElse(null),
                    line.invented(),
                    coming == null
                            ? null
                            : new ToCome(
                                    AnnouncementSheet.written(coming.end()),
                                    coming.from(),
                                    coming.announcement()));
        }
    }

    record ToCome(String endOfSupport, LocalDate from, String announcement) {}

    @GetMapping("/api/v1/eos")
    Ends ends(
            @RequestParam Optional<String> programme,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q) {
        var code = programmes.meant(programme);
        return new Ends(
                code,
                today.day(),
                ends
                        .list(
                                code,
                                new EndsOfSupport.Wanted(Standings.read(state).orElse(null), q),
                                today.day())
                        .stream()
                        .map(End::of)
                        .toList());
    }
}
