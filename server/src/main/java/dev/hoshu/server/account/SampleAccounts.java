package dev.hoshu.server.account;

import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.server.frontdoor.Role;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * One account a role while the sample is served, named on the sign-in page. Its customers and
 * dealers are invented, and so are its passwords no secrets.
 */
@Component
public class SampleAccounts implements ApplicationRunner {

    /** The password of every account of the sample. */
    public static final String PASSWORD = "hoshu-sample-2026";

    private static final String CUSTOMER = "C00448";
    private static final String CHANNEL = "D-020";

    private final Accounts accounts;
    private final SampleMode sample;

    /** Made by Spring. */
    public SampleAccounts(Accounts accounts, SampleMode sample) {
        this.accounts = accounts;
        this.sample = sample;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!sample.isOn()) {
            return;
        }
        add("customer", "架空のお客様 C00448", Role.CUSTOMER, CUSTOMER, null);
        add("dealer", "架空の販売店 D-020", Role.DEALER, null, CHANNEL);
        add("desk", "サービスデスク", Role.DESK, null, null);
        add("manager", "営業窓口", Role.MANAGER, null, null);
        add("administrator", "管理者", Role.ADMINISTRATOR, null, null);
    }

    private void add(
            String login,
            String name,
            Role role,
            @Nullable String customer,
            @Nullable String channel) {
        accounts.addToSample(
                new Account(
                        0,
                        login,
                        name,
                        role,
                        customer == null && channel == null ? null : Programme.REFERENCE,
                        customer,
                        channel,
                        login + "@example.com",
                        "ja",
                        true,
                        true),
                PASSWORD);
    }
}
