package dev.hoshu.server.accountmanager.web;

import dev.hoshu.server.accountmanager.AccountContract;
import dev.hoshu.server.accountmanager.AccountManagers;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.GoesOn;
import dev.hoshu.server.frontdoor.Limit;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Part;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Account managers, for programs to read. */
@RestController
@OpenTo(Circle.SIGNED_IN)
class AccountManagersApi {

    private static final String LIST = "/api/v1/account-managers";

    /** Of its cursors. */
    private static final String NAME = "account-managers";

    private final AccountManagers managers;
    private final ReportAnswers reports;

    AccountManagersApi(AccountManagers managers, ReportAnswers reports) {
        this.managers = managers;
        this.reports = reports;
    }

    record Contracts(List<AccountContract> contracts, @Nullable String next) implements GoesOn {}

    @GetMapping(LIST)
    Contracts list(
            @RequestParam Optional<String> customer,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "200") int limit) {
        Limit.check(limit, AccountManagers.MOST_CONTRACTS);
        var after = Part.after(NAME, cursor, Optional.empty()).orElse("");
        var found = managers.list(customer, after, limit + 1);
        var part = Part.of(NAME, found, limit, AccountContract::number);
        return new Contracts(part.rows(), part.next());
    }

    @GetMapping(LIST + "/{number}")
    AccountContract one(@PathVariable String number) {
        return managers.find(number);
    }

    @GetMapping(LIST + "/{number}/report.pdf")
    ResponseEntity<byte[]> report(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String quarter,
            Locale language) {
        return reports.pdf(number, quarter, language);
    }
}
