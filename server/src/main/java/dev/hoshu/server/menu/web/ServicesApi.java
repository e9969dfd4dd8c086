package dev.hoshu.server.menu.web;

import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.menu.OfferedService;
import dev.hoshu.server.menu.OnTheList;
import dev.hoshu.server.menu.ServiceMenus;
import dev.hoshu.server.programme.ProgrammeChoice;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The menu of services, for programs. */
@RestController
@OpenTo(Circle.EVERYBODY)
class ServicesApi {

    private final ServiceMenus menus;
    private final ProgrammeChoice programmes;
    private final Today today;

    ServicesApi(ServiceMenus menus, ProgrammeChoice programmes, Today today) {
        this.menus = menus;
        this.programmes = programmes;
        this.today = today;
    }

    record Services(String programme, LocalDate on, List<Service> services) {}

    record OneService(String programme, LocalDate on, Service service) {}

    record Service(
            String kind,
            Sentence name,
            Sentence what,
            Sentence machines,
            Sentence since,
            Sentence price,
            Sentence effect,
            boolean invented,
            List<String> rules,
            @Nullable Listed onTheList) {

        static Service of(OfferedService offered, boolean whole) {
            var said = offered.said();
            var listed = offered.onTheList();
            return new Service(
                    offered.slug(),
                    said.name(),
                    said.what(),
                    said.machines(),
                    said.since(),
                    said.price(),
                    said.kind().effect(),
                    said.invented(),
                    offered.rules().stream().map(Rule::id).toList(),
                    listed == null ? null : Listed.of(listed, whole));
        }
    }

    record Listed(
            LocalDate list,
            int offerings,
            int onSale,
            int machineTypes,
            @Nullable Long priceFromYen,
            @Nullable Long priceToYen,
            int onRequest,
            @Nullable LocalDate firstSaleDay,
            @Nullable List<Series> series) {

        static Listed of(OnTheList listed, boolean whole) {
            var prices = listed.prices();
            return new Listed(
                    listed.list(),
                    listed.offerings(),
                    listed.onSale(),
                    listed.machineTypes(),
                    prices.from() == null ? null : prices.from().amount(),
                    prices.to() == null ? null : prices.to().amount(),
                    prices.onRequest(),
                    listed.firstSaleDay(),
                    whole ? listed.series().stream().map(Series::of).toList() : null);
        }
    }

    record Series(
            String series,
            @Nullable String called,
            List<String> machineTypes,
            int onSale,
            @Nullable Long priceFromYen,
            @Nullable Long priceToYen,
            int onRequest) {

        static Series of(dev.hoshu.server.menu.SeriesLine line) {
            var prices = line.prices();
            return new Series(
                    line.series(),
                    line.called(),
                    line.machineTypes(),
                    line.onSale(),
                    prices.from() == null ? null : prices.from().amount(),
                    prices.to() == null ? null : prices.to().amount(),
                    prices.onRequest());
        }
    }

    @GetMapping("/api/v1/services")
    Services services(
            @RequestParam Optional<LocalDate> on, @RequestParam Optional<String> programme) {
        var meant = programmes.meant(programme);
        var day = on.orElseGet(today::day);
        return new Services(
                meant, day, menus.all(meant, day).stream().map(s -> Service.of(s, false)).toList());
    }

    @GetMapping("/api/v1/services/{kind}")
    OneService service(
            @PathVariable String kind,
            @RequestParam Optional<LocalDate> on,
            @RequestParam Optional<String> programme) {
        var meant = programmes.meant(programme);
        var day = on.orElseGet(today::day);
        return new OneService(meant, day, Service.of(menus.find(meant, kind, day), true));
    }
}
