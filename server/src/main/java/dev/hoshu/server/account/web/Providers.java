package dev.hoshu.server.account.web;

import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.Map;

/** The sign-in providers that are configured. */
@Component
class Providers {

    /** Their names by the address that leads to each; empty without any. */
    Map<String, String> names() {
        return new LinkedHashMap<>();
    }
}
