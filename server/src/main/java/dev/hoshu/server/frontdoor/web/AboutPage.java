package dev.hoshu.server.frontdoor.web;

import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;

import org.springframework.web.bind.annotation.GetMapping;

/** {@code /about}: what Hoshu is, whose data it shows, and what of it is invented. */
@Page
@OpenTo(Circle.EVERYBODY)
class AboutPage {

    @GetMapping("/about")
    String about() {
        return "about";
    }
}
