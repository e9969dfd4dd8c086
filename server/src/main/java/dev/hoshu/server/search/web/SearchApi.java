package dev.hoshu.server.search.web;

import dev.hoshu.domain.catalog.MachineTypes;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.catalog.OfferingAnswer;
import dev.hoshu.server.catalog.OfferingAnswer.OnList;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.installbase.MachineAnswer;
import dev.hoshu.server.programme.Programmes;
import dev.hoshu.server.search.SearchText;
import dev.hoshu.server.search.Searches;
import dev.hoshu.server.search.Searches.Hit;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** The search box, for programs. */
@RestController
class SearchApi {

    private final Searches searches;
    private final Programmes programmes;
    private final Today today;

    SearchApi(Searches searches, Programmes programmes, Today today) {
        this.searches = searches;
        this.programmes = programmes;
        this.today = today;
    }

    record Answer(
            String typed,
            List<String> words,
            List<String> notUnderstood,
            Sentence understood,
            List<FoundMachine> machines,
            List<FoundProduct> products,
            List<FoundOffering> offerings,
            List<FoundCustomer> customers) {}

    record FoundMachine(MachineAnswer machine, Sentence namedBy, String href) {}

    record FoundProduct(String machineNumber, String productName, int offerings, String href) {}

    record FoundOffering(OfferingAnswer offering, OnList list, String href) {}

    record FoundCustomer(String customer, List<MachineAnswer> machines, @Nullable String next) {}

    @GetMapping("/api/v1/search")
    Answer search(@RequestParam String q) {
        var found = searches.find(SearchText.read(q), today.day());
        var text = found.text();
        // Asked for once: each time is a question to the database.
        var types = programmes.current(found.programme()).machineTypes();
        return new Answer(
                text.typed(),
                text.words(),
                text.notUnderstood(),
                text.understood(),
                hits(found, Hit.Machine.class).stream().map(hit -> machine(hit, types)).toList(),
                hits(found, Hit.Product.class).stream().map(SearchApi::product).toList(),
                hits(found, Hit.Offering.class).stream().map(SearchApi::offering).toList(),
                hits(found, Hit.Customer.class).stream().map(hit -> customer(hit, types)).toList());
    }

    private static <T extends Hit> List<T> hits(Searches.Found found, Class<T> kind) {
        return found.hits().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static FoundMachine machine(Hit.Machine hit, MachineTypes types) {
        var machine = hit.machine();
        return new FoundMachine(
                answer(machine, types),
                hit.by().words(),
                "/api/v1/machines/%s/%s"
                        .formatted(machine.number().machineType(), machine.serial()));
    }

    private static FoundProduct product(Hit.Product hit) {
        return new FoundProduct(
                hit.number().toString(),
                hit.productName(),
                hit.offerings(),
                "/api/v1/catalogue?machine=" + hit.number());
    }

    private static FoundOffering offering(Hit.Offering hit) {
        var listed = hit.listed();
        return new FoundOffering(
                OfferingAnswer.of(listed.offering()),
                OnList.of(listed.list().heading()),
                "/api/v1/catalogue/offerings/" + listed.offering().number());
    }

    private static FoundCustomer customer(Hit.Customer hit, MachineTypes types) {
        return new FoundCustomer(
                hit.code(),
                hit.machines().machines().stream().map(m -> answer(m, types)).toList(),
                hit.machines().next().orElse(null));
    }

    private static MachineAnswer answer(
            dev.hoshu.domain.installbase.InstalledMachine machine, MachineTypes types) {
        return MachineAnswer.of(machine, types.of(machine.number()));
    }
}
