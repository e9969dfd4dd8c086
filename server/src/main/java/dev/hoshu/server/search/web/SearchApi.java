package dev.hoshu.server.search.web;

import dev.hoshu.domain.catalog.MachineTypes;
import dev.hoshu.domain.installbase.InstalledMachine;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.catalog.OfferingAnswer;
import dev.hoshu.server.catalog.OfferingAnswer.OnList;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.installbase.MachineAnswer;
import dev.hoshu.server.programme.ProgrammeChoice;
import dev.hoshu.server.programme.Programmes;
import dev.hoshu.server.search.SearchText;
import dev.hoshu.server.search.Searches;
import dev.hoshu.server.search.Searches.Hit;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The search box, for programs. */
@RestController
@OpenTo(Circle.EVERYBODY)
class SearchApi {

    private final Searches searches;
    private final Programmes programmes;
    private final ProgrammeChoice choice;
    private final Today today;

    SearchApi(Searches searches, Programmes programmes, ProgrammeChoice choice, Today today) {
        this.searches = searches;
        this.programmes = programmes;
        this.choice = choice;
        this.today = today;
    }

    record Answer(
            String typed,
            List<String> words,
            List<String> notUnderstood,
            Sentence understood,
            List<FoundMachine> machines,
            List<FoundPack> packs,
            List<FoundCase> cases,
            List<FoundProduct> products,
            List<FoundOffering> offerings,
            List<FoundCustomer> customers) {}

    record FoundMachine(MachineAnswer machine, Sentence namedBy, String href) {}

    record FoundPack(
            String packSerial,
            String partNumber,
            String order,
            @Nullable LocalDate registeredOn,
            String href) {}

    record FoundCase(String number, LocalDate takenOn, boolean open, String href) {}

    record FoundProduct(String machineNumber, String productName, int offerings, String href) {}

    record FoundOffering(OfferingAnswer offering, OnList list, String href) {}

    record FoundCustomer(String customer, List<MachineAnswer> machines, @Nullable String next) {}

    @GetMapping("/api/v1/search")
    Answer search(@RequestParam String q, @RequestParam Optional<String> programme) {
        var found = searches.find(choice.among(programme), SearchText.read(q), today.day());
        var text = found.text();
        // Asked for once a programme: each time is a question to the database.
        var types = new HashMap<String, MachineTypes>();
        found.hits()
                .forEach(hit ->
                        types.computeIfAbsent(
                                hit.programme(), code -> programmes.current(code).machineTypes()));
        return new Answer(
                text.typed(),
                text.words(),
                text.notUnderstood(),
                text.understood(),
                found.of(Hit.Machine.class).stream().map(hit -> machine(hit, types)).toList(),
                found.of(Hit.Issued.class).stream().map(SearchApi::pack).toList(),
                found.of(Hit.Case.class).stream().map(SearchApi::one).toList(),
                found.of(Hit.Product.class).stream().map(this::product).toList(),
                found.of(Hit.Offering.class).stream().map(this::offering).toList(),
                found.of(Hit.Customer.class).stream().map(hit -> customer(hit, types)).toList());
    }

    private FoundMachine machine(Hit.Machine hit, Map<String, MachineTypes> types) {
        var machine = hit.machine();
        return new FoundMachine(
                answer(hit.programme(), machine, types),
                hit.by().words(),
                address(
                        hit,
                        UriComponentsBuilder.fromPath("/api/v1/machines")
                                .pathSegment(
                                        machine.number().machineType(), machine.serial().value())));
    }

    private static FoundPack pack(Hit.Issued hit) {
        var pack = hit.pack();
        var use = hit.use();
        return new FoundPack(
                pack.packSerial(),
                pack.partNumber(),
                pack.orderNumber(),
                use == null ? null : use.registeredOn(),
                "/api/v1/orders/" + pack.orderNumber() + "/delivery");
    }

    private static FoundCase one(Hit.Case hit) {
        var one = hit.one();
        return new FoundCase(
                one.number(), one.takenOn(), one.isOpen(), "/api/v1/cases/" + one.number());
    }

    private FoundProduct product(Hit.Product hit) {
        return new FoundProduct(
                hit.number().toString(),
                hit.productName(),
                hit.offerings(),
                address(
                        hit,
                        UriComponentsBuilder.fromPath("/api/v1/catalogue")
                                .queryParam("machine", hit.number())));
    }

    private FoundOffering offering(Hit.Offering hit) {
        var listed = hit.listed();
        return new FoundOffering(
                OfferingAnswer.of(listed.offering()),
                OnList.of(listed.list().heading()),
                address(
                        hit,
                        UriComponentsBuilder.fromPath("/api/v1/catalogue/offerings")
                                .pathSegment(listed.offering().number().value())));
    }

    /** The address; it names the programme unless that is meant where none is named. */
    private String address(Hit hit, UriComponentsBuilder path) {
        if (!hit.programme().equals(choice.usual())) {
            path.queryParam("programme", hit.programme());
        }
        return path.encode().toUriString();
    }

    private static FoundCustomer customer(Hit.Customer hit, Map<String, MachineTypes> types) {
        return new FoundCustomer(
                hit.code(),
                hit.machines().machines().stream()
                        .map(m -> answer(hit.programme(), m, types))
                        .toList(),
                hit.machines().next().orElse(null));
    }

    private static MachineAnswer answer(
            String programme, InstalledMachine machine, Map<String, MachineTypes> types) {
        return MachineAnswer.of(
                programme,
                machine,
                Optional.ofNullable(types.get(programme)).flatMap(t -> t.of(machine.number())));
    }
}
