package dev.hoshu.server.entitlement.web;

import dev.hoshu.server.entitlement.Entitlements;
import dev.hoshu.server.entitlement.PlanWish;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.installbase.MachineName;
import dev.hoshu.server.programme.Programmes;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a machine may have, for programs. */
@RestController
class OfferApi {

    private static final Pattern MUNICIPALITY = Pattern.compile("\\d{5}");

    private final Entitlements entitlements;
    private final Programmes programmes;
    private final Today today;

    OfferApi(Entitlements entitlements, Programmes programmes, Today today) {
        this.entitlements = entitlements;
        this.programmes = programmes;
        this.today = today;
    }

    @GetMapping("/api/v1/machines/{machineType}/{serialNumber}/offers")
    OffersAnswer offers(
            @PathVariable String machineType,
            @PathVariable String serialNumber,
            @RequestParam Optional<LocalDate> on,
            @RequestParam Optional<String> municipality) {
        var name = MachineName.read(machineType, serialNumber);
        if (municipality.isPresent() && !MUNICIPALITY.matcher(municipality.get()).matches()) {
            throw Problem.malformed(
                    "municipality",
                    "市区町村は5桁の全国地方公共団体コード(検査数字なし)で指定してください。例: 13101",
                    "Write the municipality as its 5-digit code (JIS X 0402, no check digit), such"
                            + " as 13101.");
        }
        return programmes
                .first(programme ->
                        entitlements.offers(
                                programme,
                                name.machineType(),
                                name.serial(),
                                on.orElseGet(today::day),
                                municipality))
                .map(OffersAnswer::of)
                .orElseThrow(name::notOnRecord);
    }

    @GetMapping("/api/v1/machines/{machineType}/{serialNumber}/plan")
    PlanAnswer plan(
            @PathVariable String machineType,
            @PathVariable String serialNumber,
            @RequestParam LocalDate until,
            @RequestParam String level,
            @RequestParam(defaultValue = "false") boolean premier,
            @RequestParam Optional<LocalDate> on) {
        var name = MachineName.read(machineType, serialNumber);
        var wish = new PlanWish(until, Levels.named(level), premier);
        var offers =
                programmes
                        .first(programme ->
                                entitlements.offers(
                                        programme,
                                        name.machineType(),
                                        name.serial(),
                                        on.orElseGet(today::day),
                                        Optional.empty()))
                        .orElseThrow(name::notOnRecord);
        return offers.plan(wish)
                .map(plan -> PlanAnswer.of(offers, plan))
                .orElseThrow(() ->
                        Problem.malformed(
                                "on", "この日に有効な方針がありません。", "No figures are in force on that day."));
    }

    @GetMapping("/api/v1/machines/{machineType}/{serialNumber}/proof")
    ProofAnswer proof(
            @PathVariable String machineType,
            @PathVariable String serialNumber,
            @RequestParam Optional<LocalDate> on) {
        var name = MachineName.read(machineType, serialNumber);
        return programmes
                .first(programme ->
                        entitlements.offers(
                                programme,
                                name.machineType(),
                                name.serial(),
                                on.orElseGet(today::day),
                                Optional.empty()))
                .map(ProofAnswer::of)
                .orElseThrow(name::notOnRecord);
    }
}
