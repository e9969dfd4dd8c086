package dev.hoshu.server.accountmanager.web;

import dev.hoshu.server.accountmanager.AccountContract;
import dev.hoshu.server.accountmanager.AccountManagers;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** Account managers, for programs to read. */
@RestController
@OpenTo(Circle.SIGNED_IN)
class AccountManagersApi {

    private static final String LIST = "/api/v1/account-managers";

    private final AccountManagers managers;

    AccountManagersApi(AccountManagers managers) {
        this.managers = managers;
    }

    record Contracts(List<AccountContract> contracts) {}

    @GetMapping(LIST)
    Contracts list() {
        return new Contracts(managers.list());
    }

    @GetMapping(LIST + "/{number}")
    AccountContract one(@PathVariable String number) {
        return managers.find(number);
    }
}
