package dev.hoshu.server.entitlement.web;

import dev.hoshu.server.entitlement.PlanWish;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.installbase.MachineName;
import dev.hoshu.server.programme.NoFigures;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a machine may have, for programs. */
@RestController
@OpenTo(Circle.EVERYBODY)
class OfferApi {

    private static final Pattern MUNICIPALITY = Pattern.compile("\\d{5}");

    private final OffersOnRecord onRecord;
    private final Today today;

    OfferApi(OffersOnRecord onRecord, Today today) {
        this.onRecord = onRecord;
        this.today = today;
    }

    @GetMapping("/api/v1/machines/{machineType}/{serialNumber}/offers")
    OffersAnswer offers(
            @PathVariable String machineType,
            @PathVariable String serialNumber,
            @RequestParam Optional<LocalDate> on,
            @RequestParam Optional<String> municipality,
            @RequestParam Optional<String> programme) {
        var name = MachineName.read(machineType, serialNumber);
        if (municipality.isPresent() && !MUNICIPALITY.matcher(municipality.get()).matches()) {
            throw Problem.malformed(
                    "municipality",
                    "市区町村は5桁の全国地方公共団体コード(検査数字なし)で指定してください。例: 13101",
                    "Write the municipality as its 5-digit code (JIS X 0402, no check digit), such"
                            + " as 13101.");
        }
        return OffersAnswer.of(
                onRecord.of(name, on.orElseGet(today::day), municipality, programme), today.day());
    }

    @GetMapping("/api/v1/machines/{machineType}/{serialNumber}/plan")
    PlanAnswer plan(
            @PathVariable String machineType,
            @PathVariable String serialNumber,
            @RequestParam LocalDate until,
            @RequestParam String level,
            @RequestParam(defaultValue = "false") boolean premier,
            @RequestParam Optional<LocalDate> on,
            @RequestParam Optional<String> programme) {
        var name = MachineName.read(machineType, serialNumber);
        var wish = new PlanWish(until, Levels.named(level), premier);
        var day = on.orElseGet(today::day);
        var offers = onRecord.of(name, day, Optional.empty(), programme);
        return offers.plan(wish)
                .map(plan -> PlanAnswer.of(offers, plan))
                .orElseThrow(() -> NoFigures.on(day));
    }

    @GetMapping("/api/v1/machines/{machineType}/{serialNumber}/proof")
    ProofAnswer proof(
            @PathVariable String machineType,
            @PathVariable String serialNumber,
            @RequestParam Optional<LocalDate> on,
            @RequestParam Optional<String> programme) {
        var name = MachineName.read(machineType, serialNumber);
        return ProofAnswer.of(
                onRecord.of(name, on.orElseGet(today::day), Optional.empty(), programme));
    }
}
