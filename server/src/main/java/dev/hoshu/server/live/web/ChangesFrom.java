package dev.hoshu.server.live.web;

import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.live.Changes;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Tells each page what was told last before anything of it was read. A board asks for what came
 * after that, so that it misses nothing between its reading and its first look at the stream.
 */
@ControllerAdvice(annotations = Page.class)
class ChangesFrom {

    private final Changes changes;

    ChangesFrom(Changes changes) {
        this.changes = changes;
    }

    @ModelAttribute("changesFrom")
    String last() {
        return changes.lastId();
    }
}
