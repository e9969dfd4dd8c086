package dev.hoshu.server.audit;

import org.springframework.stereotype.Component;

/** Keys for the forms of pages; templates use the bean {@code formKeys}. */
@Component("formKeys")
final class FormKeys {

    /** A key for one showing of one form, which no other showing has. */
    public String next() {
        return Secrets.random();
    }
}
